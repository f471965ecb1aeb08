package org.porchlight.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.hours.HoursLine.Dates;
import org.porchlight.hours.HoursLine.Days;
import org.porchlight.hours.HoursLine.Times;
import org.porchlight.hours.HoursLine.What;
import org.porchlight.hours.HoursLine.When;

/** Takes an opening_hours text apart, for pages that show it in words. Decides nothing of what it means. */
public final class HoursLines {
    private HoursLines() {}

    /** The lines of a text; none where it is empty or can't be read. */
    public static List<HoursLine> of(String text) {
        return WeekForm.read(text).map(HoursLines::ofWeek).orElseGet(() -> rules(text));
    }

    /** Days with the same hours together, from the first of them on. */
    private static List<HoursLine> ofWeek(WeekForm week) {
        Map<WeekForm.Day, List<Days>> groups = new LinkedHashMap<>();
        for (int day = 0; day < 7; day++) {
            WeekForm.Day hours = week.days().get(day);
            int last = day;
            while (last < 6 && week.days().get(last + 1).equals(hours)) {
                last++;
            }
            if (!hours.open().isEmpty() || hours.callFirst()) {
                groups.computeIfAbsent(hours, _ -> new ArrayList<>()).addAll(days(day, last));
            }
            day = last;
        }
        List<HoursLine> lines = new ArrayList<>();
        groups.forEach((hours, days) -> lines.add(line(hours, days)));
        if (week.closedOnHolidays()) {
            lines.add(new HoursLine(new When(List.of(), List.of(), true, ""), List.of(), What.CLOSED, ""));
        }
        return List.copyOf(lines);
    }

    /** Two days in a row are named one by one, more as a range. */
    private static List<Days> days(int first, int last) {
        DayOfWeek from = DayOfWeek.of(first + 1);
        DayOfWeek until = DayOfWeek.of(last + 1);
        return last == first + 1
                ? List.of(new Days(from, from, 0), new Days(until, until, 0))
                : List.of(new Days(from, until, 0));
    }

    private static HoursLine line(WeekForm.Day hours, List<Days> days) {
        return new HoursLine(
                new When(List.of(), days, false, ""),
                hours.open().stream()
                        .map(it -> new Times(it.from(), it.until()))
                        .toList(),
                hours.callFirst() ? What.CALL_FIRST : What.OPEN,
                "");
    }

    private static List<HoursLine> rules(String text) {
        try {
            return new OpeningHoursParser(new StringReader(text))
                    .rules(false).stream()
                            .filter(rule -> !rule.isEmpty())
                            .map(HoursLines::line)
                            .toList();
        } catch (OpeningHoursParseException | TokenMgrError unreadable) {
            return List.of();
        }
    }

    private static HoursLine line(Rule rule) {
        String comment = Optional.ofNullable(rule.getModifier())
                .map(it -> it.getComment())
                .orElse("");
        return new HoursLine(when(rule), times(rule.getTimes()), what(rule), comment == null ? "" : comment);
    }

    private static What what(Rule rule) {
        return switch (HoursReader.availability(rule)) {
            case OPEN -> What.OPEN;
            case CALL_FIRST -> What.CALL_FIRST;
            case UNKNOWN -> What.UNKNOWN;
            case CLOSED -> What.CLOSED;
        };
    }

    private static List<Times> times(List<TimeSpan> spans) {
        return orNone(spans).stream()
                .filter(span -> span.getEnd() != TimeSpan.UNDEFINED_TIME)
                .map(span -> new Times(time(span.getStart()), time(span.getEnd())))
                .toList();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static When when(Rule rule) {
        List<String> rest = new ArrayList<>();
        orNone(rule.getYears()).forEach(years -> rest.add(years.toString()));
        orNone(rule.getWeeks()).forEach(weeks -> rest.add("week " + weeks));
        List<Dates> dates = new ArrayList<>();
        for (DateRange range : orNone(rule.getDates())) {
            dates(range).ifPresentOrElse(dates::add, () -> rest.add(range.toString()));
        }
        List<Days> days = new ArrayList<>();
        orNone(rule.getDays()).forEach(range -> days(range, days));
        return new When(dates, days, !orNone(rule.getHolidays()).isEmpty(), String.join(", ", rest));
    }

    private static void days(WeekDayRange range, List<Days> days) {
        DayOfWeek from = DayOfWeek.of(range.getStartDay().ordinal() + 1);
        DayOfWeek until = range.getEndDay() == null
                ? from
                : DayOfWeek.of(range.getEndDay().ordinal() + 1);
        List<Nth> nths = orNone(range.getNths());
        if (nths.isEmpty()) {
            days.add(new Days(from, until, 0));
        }
        nths.forEach(nth -> days.add(new Days(from, until, nth.getStartNth())));
    }

    /** Plain months and days of months, of every year. */
    private static Optional<Dates> dates(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        if (!plain(start) || !plain(end)) {
            return Optional.empty();
        }
        return Optional.of(new Dates(month(start), day(start), month(end), day(end)));
    }

    private static boolean plain(DateWithOffset date) {
        return date.getMonth() != null
                && date.undefinedYear()
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0
                && !date.isOpenEnded();
    }

    private static int month(DateWithOffset date) {
        return date.getMonth().ordinal() + 1;
    }

    private static int day(DateWithOffset date) {
        return date.undefinedDay() ? 0 : date.getDay();
    }
}
