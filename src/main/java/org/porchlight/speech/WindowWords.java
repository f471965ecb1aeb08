package org.porchlight.speech;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Words;

/** Puts windows into words, in one language and channel. Doesn't know whether one can still be had. */
public final class WindowWords {
    private final Words words;
    private final Language language;
    private final Channel channel;

    public WindowWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** Names a window with its zone: "today, between 5 and 9, Pacific Time". */
    public String of(Window window, Instant now) {
        Window left = window.left(now);
        ConversationPrompt part = overnight(left) ? ConversationPrompt.WINDOW_NIGHT : ConversationPrompt.WINDOW_PART;
        return said(nextHour(left) ? ConversationPrompt.WINDOW_NEXT_HOUR : part, left, now);
    }

    /** Names a window as one of a list, where the zone was said before: "today, between 5 and 9". */
    public String choice(Window window, Instant now) {
        Window left = window.left(now);
        ConversationPrompt part = overnight(left) ? ConversationPrompt.CHOICE_NIGHT : ConversationPrompt.CHOICE_PART;
        return said(nextHour(left) ? ConversationPrompt.CHOICE_NEXT_HOUR : part, left, now);
    }

    /** Names a zone: "Pacific Time". */
    public String zone(ZoneId zone) {
        return new ZoneWords(words, language, channel).of(zone);
    }

    private static boolean nextHour(Window window) {
        return window.part() == Window.Part.NEXT_HOUR;
    }

    /** Whether it ends on another day than it begins. */
    private static boolean overnight(Window left) {
        return left.lies().isBefore(left.until().atZone(left.zone()).toLocalDate());
    }

    private String said(ConversationPrompt prompt, Window left, Instant now) {
        var clock = new ClockWords(words, language, channel);
        return say(
                prompt,
                Map.of(
                        "day", day(left, clock, now),
                        "from", clock.time(LocalTime.ofInstant(left.from(), left.zone())),
                        "until", clock.time(LocalTime.ofInstant(left.until(), left.zone())),
                        "zone", zone(left.zone())));
    }

    private String day(Window left, ClockWords clock, Instant now) {
        LocalDate day = left.lies();
        long days = day.toEpochDay() - LocalDate.ofInstant(now, left.zone()).toEpochDay();
        return days == 0
                ? say(ConversationPrompt.TODAY, Map.of())
                : days == 1 ? say(ConversationPrompt.TOMORROW, Map.of()) : clock.day(day);
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
