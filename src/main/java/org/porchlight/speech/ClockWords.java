package org.porchlight.speech;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Words;

/** Puts times and days into words a person would say. The words themselves are prompts under {@code directory.}. */
final class ClockWords {
    private final Words words;
    private final Language language;
    private final Channel channel;

    ClockWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    /** Says a time of day: "8 in the evening". */
    String time(LocalTime time) {
        int hour = time.getHour();
        int minute = time.getMinute();
        if (minute == 0 && hour % 12 == 0) {
            return say(hour == 0 ? ConversationPrompt.MIDNIGHT : ConversationPrompt.NOON, Map.of());
        }
        return say(part(hour), Map.of("clock", clock(hour, minute)));
    }

    private static ConversationPrompt part(int hour) {
        if (hour < 5) {
            return ConversationPrompt.EARLY;
        } else if (hour < 12) {
            return ConversationPrompt.MORNING;
        } else if (hour < 18) {
            return ConversationPrompt.AFTERNOON;
        } else if (hour == 18) {
            return ConversationPrompt.DUSK;
        }
        return hour < 21 ? ConversationPrompt.EVENING : ConversationPrompt.NIGHT;
    }

    private String clock(int hour, int minute) {
        int twelve = hour % 12 == 0 ? 12 : hour % 12;
        boolean one = language == Language.FR ? hour < 2 : twelve == 1;
        ConversationPrompt shape = minute == 0
                ? one ? ConversationPrompt.CLOCK_ONE : ConversationPrompt.CLOCK_MANY
                : one ? ConversationPrompt.CLOCK_ONE_MINUTES : ConversationPrompt.CLOCK_MANY_MINUTES;
        return say(
                shape,
                Map.of(
                        "h", Integer.toString(twelve),
                        "h24", Integer.toString(hour),
                        "mm", minute < 10 ? "0" + minute : Integer.toString(minute)));
    }

    /** Names the day of the week. */
    String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(language.code()));
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
