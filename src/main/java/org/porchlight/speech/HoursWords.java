package org.porchlight.speech;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.DayHours;
import org.porchlight.places.Site;
import org.porchlight.script.Words;

/** Says the hours of a site on some days of the coming week: "Monday to Friday: 9 am to 5 pm. Sunday: closed." */
public final class HoursWords {
    private static final int WEEK = DayOfWeek.values().length;

    private final Words words;
    private final Language language;
    private final Channel channel;
    private final ClockWords clock;

    public HoursWords(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
        this.clock = new ClockWords(words, language, channel);
    }

    /**
     * Whole sentences, each with its full stop; days that are alike and follow on each other share one.
     *
     * @param week the coming days, each day of the week at most once
     * @param asked those that are told
     */
    public String of(Site site, List<DayHours> week, Set<DayOfWeek> asked) {
        List<DayHours> days = week.stream()
                .filter(day -> asked.contains(day.date().getDayOfWeek()))
                .sorted(Comparator.comparing(day -> day.date().getDayOfWeek()))
                .toList();
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < days.size(); ) {
            int until = from + 1;
            while (until < days.size() && follows(days.get(until - 1), days.get(until))) {
                until++;
            }
            lines.add(line(days.subList(from, until)));
            from = until;
        }
        if (days.stream().anyMatch(DayHours::byCall)) {
            phone(site)
                    .ifPresent(number -> lines.add(say(ConversationPrompt.CALL_FIRST, Map.of("number", number)) + "."));
        }
        return String.join(" ", lines);
    }

    private static boolean follows(DayHours day, DayHours next) {
        boolean later = next.date().getDayOfWeek() == day.date().getDayOfWeek().plus(1);
        return later && day.like(next);
    }

    private String line(List<DayHours> alike) {
        DayHours day = alike.getFirst();
        String says = say(ConversationPrompt.WEEK_LINE, Map.of("days", days(alike), "hours", hours(day)));
        String holiday = day.holiday() ? " " + say(ConversationPrompt.WEEK_HOLIDAY, Map.of()) : "";
        return capital(says) + holiday;
    }

    private String days(List<DayHours> alike) {
        if (alike.size() == WEEK) {
            return say(ConversationPrompt.WEEK_EVERY_DAY, Map.of());
        }
        String first = name(alike.getFirst());
        ConversationPrompt shape = alike.size() == 2 ? ConversationPrompt.WEEK_TWO : ConversationPrompt.WEEK_SEVERAL;
        return alike.size() == 1 ? first : say(shape, Map.of("day", first, "last", name(alike.getLast())));
    }

    private String name(DayHours day) {
        return day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(language.code()));
    }

    private String hours(DayHours day) {
        if (!day.known()) {
            return say(ConversationPrompt.WEEK_UNKNOWN, Map.of());
        }
        List<DayHours.Part> sure =
                day.parts().stream().filter(part -> !part.call()).toList();
        boolean mixed = !sure.isEmpty() && day.byCall();
        String hours = (sure.isEmpty() ? day.parts() : sure)
                .stream()
                        .map(this::part)
                        .reduce((first, next) -> say(ConversationPrompt.WEEK_AND, Map.of("first", first, "next", next)))
                        .orElseGet(() -> say(ConversationPrompt.WEEK_CLOSED, Map.of()));
        return mixed ? say(ConversationPrompt.WEEK_ELSE, Map.of("hours", hours)) : hours;
    }

    private String part(DayHours.Part part) {
        if (part.whole()) {
            return say(part.call() ? ConversationPrompt.WEEK_CALL : ConversationPrompt.WEEK_ANY_HOUR, Map.of());
        }
        Map<String, String> times = Map.of("from", clock.time(part.from()), "until", clock.time(part.until()));
        return say(part.call() ? ConversationPrompt.WEEK_BY_CALL : ConversationPrompt.WEEK_PART, times);
    }

    private Optional<String> phone(Site site) {
        return site.detail().phone().map(new PublicPhone(words, language, channel)::of);
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.of(language.code())) + text.substring(1);
    }

    private String say(ConversationPrompt prompt, Map<String, String> values) {
        return words.phrase(language, prompt).in(channel, values);
    }
}
