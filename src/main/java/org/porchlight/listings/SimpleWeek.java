package org.porchlight.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours of a plain week taken apart for HSDS. Seasons, holidays and comments have no such form. */
final class SimpleWeek {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern DAY_RANGE = Pattern.compile("(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?");
    private static final Pattern RULE = Pattern.compile(
            "((?:" + DAY_RANGE.pattern() + ",?)+) (\\d{2}:\\d{2}-\\d{2}:\\d{2}(?:,\\d{2}:\\d{2}-\\d{2}:\\d{2})*)");

    private SimpleWeek() {}

    /** @param byday as iCalendar writes it: MO,TU */
    record Times(String byday, String opens, String closes) {}

    /** The times of the week; none where the text says more than that. */
    static List<Times> of(String hours) {
        if (hours.equals("24/7")) {
            return List.of(new Times(byday("Mo-Su"), "00:00", "23:59"));
        }
        List<Times> times = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (String rule : hours.split("; ")) {
            Matcher plain = RULE.matcher(rule);
            if (!plain.matches()) {
                return List.of();
            }
            String byday = byday(plain.group(1));
            days.addAll(List.of(byday.split(",")));
            for (String span : plain.group(plain.groupCount()).split(",")) {
                String closes = span.substring(6);
                times.add(new Times(byday, span.substring(0, 5), closes.equals("24:00") ? "23:59" : closes));
            }
        }
        // A day that is named twice has the later hours alone; iCalendar would add them.
        return days.stream().distinct().count() == days.size() ? times : List.of();
    }

    private static String byday(String days) {
        List<String> named = new ArrayList<>();
        DAY_RANGE.matcher(days).results().forEach(range -> {
            int day = DAYS.indexOf(range.group(1));
            int last = range.group(2) == null ? day : DAYS.indexOf(range.group(2));
            for (; day != last; day = (day + 1) % DAYS.size()) {
                named.add(DAYS.get(day));
            }
            named.add(DAYS.get(last));
        });
        return String.join(",", named).toUpperCase(Locale.ROOT);
    }
}
