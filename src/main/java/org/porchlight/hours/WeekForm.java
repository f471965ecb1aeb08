package org.porchlight.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.hours.HoursReader.Reading;

/**
 * Opening hours as a form of days and times holds them: the same every week. Seasons, dates and weeks of the month have
 * no such form; hours that have them aren't read.
 *
 * @param days seven of them, from Monday on
 * @param closedOnHolidays whether it is closed on public holidays
 */
public record WeekForm(List<Day> days, boolean closedOnHolidays) {
    /** How many stretches of a day there are fields for. */
    public static final int STRETCHES = 2;

    private static final String DAYS = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String SPAN = "\\d{1,2}:\\d{2} ?- ?\\d{1,2}:\\d{2}";
    private static final Pattern RULE = Pattern.compile("(?:(" + DAYS + "(?: ?[-,] ?" + DAYS + ")*) )?(?:(" + SPAN
            + "(?: ?, ?" + SPAN + ")*)|(\"[^\"]*\")|(off|closed))");
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    /** One day of the week: open at times, or to be asked for by phone; neither is closed. */
    public record Day(List<Stretch> open, boolean callFirst) {
        static final Day CLOSED = new Day(List.of(), false);
    }

    /** From when until when; an end that isn't later is on the next day, and midnight to midnight is the whole day. */
    public record Stretch(LocalTime from, LocalTime until) {
        private PostedSpan span() {
            int start = from.toSecondOfDay() / 60;
            int end = until.toSecondOfDay() / 60;
            return new PostedSpan(start, end > start ? end : end + PostedSpan.DAY, false);
        }
    }

    /** A week in which nothing is open. */
    public static WeekForm empty() {
        return new WeekForm(Collections.nCopies(7, Day.CLOSED), false);
    }

    /** Reads an opening_hours text; empty where it says more than a week can, or nothing. */
    public static Optional<WeekForm> read(String hours) {
        String text = hours.strip();
        boolean holidays = text.endsWith("; PH off");
        String week = holidays ? text.substring(0, text.length() - "; PH off".length()) : text;
        if (week.isEmpty() || !(HoursReader.read(text, _ -> false) instanceof Reading.Usable)) {
            return Optional.empty();
        }
        if (week.equals("24/7")) {
            var always = new Day(List.of(new Stretch(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), false);
            return Optional.of(new WeekForm(Collections.nCopies(7, always), holidays));
        }
        List<Day> days = new ArrayList<>(Collections.nCopies(7, Day.CLOSED));
        for (String rule : week.split(" *; *")) {
            Matcher plain = RULE.matcher(rule);
            if (!plain.matches() || (plain.group(1) == null && !week.equals(rule))) {
                return Optional.empty();
            }
            Optional<Day> day = day(plain);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            mask(plain.group(1) == null ? "Mo-Su" : plain.group(1)).forEach(index -> days.set(index, day.get()));
        }
        return Optional.of(new WeekForm(List.copyOf(days), holidays));
    }

    private static Optional<Day> day(Matcher rule) {
        if (rule.group(3) != null) {
            return Optional.of(rule.group(3)).filter("\"call first\""::equals).map(_ -> new Day(List.of(), true));
        }
        if (rule.group(4) != null) {
            return Optional.of(Day.CLOSED);
        }
        List<Stretch> stretches = new ArrayList<>();
        for (String span : rule.group(2).split(" *, *")) {
            String[] ends = span.split(" *- *");
            stretches.add(new Stretch(time(ends[0]), time(ends[1])));
        }
        return Optional.of(new Day(List.copyOf(stretches), false)).filter(it -> it.open.size() <= STRETCHES);
    }

    private static LocalTime time(String written) {
        String[] parts = written.split(":");
        return LocalTime.of(Integer.parseInt(parts[0]) % 24, Integer.parseInt(parts[1]));
    }

    private static List<Integer> mask(String written) {
        List<Integer> days = new ArrayList<>();
        for (String range : written.replace(" ", "").split(",")) {
            int day = NAMES.indexOf(range.substring(0, 2));
            int last = NAMES.indexOf(range.substring(range.length() - 2));
            days.add(day);
            while (day != last) {
                day = (day + 1) % NAMES.size();
                days.add(day);
            }
        }
        return days;
    }

    /** The opening_hours text; empty when stretches of a day overlap, or no day is open. */
    public Optional<String> written() {
        var week = new WeekOfHours();
        for (int day = 0; day < days.size(); day++) {
            if (!week.add(
                    1 << day, days.get(day).open.stream().map(Stretch::span).toList())) {
                return Optional.empty();
            }
            if (days.get(day).callFirst) {
                week.callFirst(1 << day);
            }
        }
        if (closedOnHolidays) {
            week.closedOnHolidays();
        }
        return Optional.of(week.written()).filter(text -> !text.isEmpty());
    }
}
