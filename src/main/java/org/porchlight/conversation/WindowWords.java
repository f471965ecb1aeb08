package org.porchlight.conversation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Words;

/** Windows as people speak of them, in one language and channel. Doesn't know whether one can still be had. */
public final class WindowWords {
    private final Words words;
    private final Language language;
    private final Channel channel;

    public WindowWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** "this evening, between 5 and 9, Pacific Time". */
    public String of(Window window, Instant now) {
        return said(
                nextHour(window) ? ConversationPrompt.WINDOW_NEXT_HOUR : ConversationPrompt.WINDOW_PART, window, now);
    }

    /** The same as one of a list, where the zone was said before: "this evening, between 5 and 9". */
    String choice(Window window, Instant now) {
        return said(
                nextHour(window) ? ConversationPrompt.CHOICE_NEXT_HOUR : ConversationPrompt.CHOICE_PART, window, now);
    }

    /** "Pacific Time". */
    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, Locale.of(language.code()));
    }

    private static boolean nextHour(Window window) {
        return window.part() == Window.Part.NEXT_HOUR;
    }

    private String said(ConversationPrompt prompt, Window window, Instant now) {
        ZonedDateTime from = window.from().atZone(window.zone());
        ZonedDateTime until = window.until().atZone(window.zone());
        var clock = new ClockWords(words, language, channel);
        return say(
                prompt,
                Map.of(
                        "day", day(window, clock, now),
                        "from", clock.time(LocalTime.from(from)),
                        "until", clock.time(LocalTime.from(until)),
                        "zone", zone(window.zone())));
    }

    private String day(Window window, ClockWords clock, Instant now) {
        long days = window.day().toEpochDay()
                - now.atZone(window.zone()).toLocalDate().toEpochDay();
        return days == 0
                ? say(ConversationPrompt.TODAY, Map.of())
                : days == 1 ? say(ConversationPrompt.TOMORROW, Map.of()) : clock.day(window.day());
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
