package org.porchlight.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The days on which a rule holds: years, ISO weeks, dates, weekdays and holidays. Knows nothing of times of day. */
final class DaySelector {
    private DaySelector() {}

    static Predicate<LocalDate> of(Rule rule, Predicate<LocalDate> holidays) {
        for (DateRange range : orNone(rule.getDates())) {
            DatePoint.check(range);
        }
        Predicate<LocalDate> days = any(rule.getYears(), DaySelector::inYears);
        days = days.and(any(rule.getWeeks(), DaySelector::inWeeks));
        days = days.and(any(rule.getDates(), DaySelector::inDates));
        return days.and(weekdays(rule, holidays));
    }

    private static <T> Predicate<LocalDate> any(List<T> ranges, BiPredicate<T, LocalDate> holds) {
        if (ranges == null || ranges.isEmpty()) {
            return date -> true;
        }
        return date -> ranges.stream().anyMatch(range -> holds.test(range, date));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** {@code PH,Mo} is either; {@code PH Mo} is a Monday that is a holiday. */
    private static Predicate<LocalDate> weekdays(Rule rule, Predicate<LocalDate> holidays) {
        List<Holiday> named = orNone(rule.getHolidays());
        Predicate<LocalDate> weekday = any(rule.getDays(), DaySelector::inWeekdays);
        if (named.isEmpty()) {
            return weekday;
        }
        Predicate<LocalDate> holiday = any(named, (each, date) -> holidays.test(date.minusDays(each.getOffset())));
        if (rule.getDays() == null || !named.getFirst().getUseAsWeekDay()) {
            return holiday.and(weekday);
        }
        return holiday.or(weekday);
    }

    private static boolean inYears(YearRange range, LocalDate date) {
        int from = date.getYear() - range.getStartYear();
        int last = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? range.getStartYear() : range.getEndYear();
        return from >= 0 && date.getYear() <= last && everyNth(from, range.getInterval());
    }

    private static boolean inWeeks(WeekRange range, LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        boolean within = first <= last ? first <= week && week <= last : first <= week || week <= last;
        return within && everyNth(Math.floorMod(week - first, 53), range.getInterval());
    }

    private static boolean everyNth(int distance, int interval) {
        return interval <= 1 || distance % interval == 0;
    }

    /** A range that ends before it starts goes on into the next year, such as {@code Nov-Mar}. */
    private static boolean inDates(DateRange range, LocalDate date) {
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            if (inDates(range, year, date)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inDates(DateRange range, int year, LocalDate date) {
        DateWithOffset start = range.getStartDate();
        if (!start.undefinedYear() && start.getYear() != year) {
            return false;
        }
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        LocalDate first = DatePoint.first(start, year);
        LocalDate last;
        if (start.isOpenEnded()) {
            last = start.undefinedYear() ? LocalDate.of(year, 12, 31) : LocalDate.MAX;
        } else {
            int lastYear = end.undefinedYear() ? year : end.getYear();
            last = DatePoint.last(end, start, lastYear);
            if (last.isBefore(first) && end.undefinedYear() && range.getEndDate() != null) {
                last = DatePoint.last(end, start, lastYear + 1);
            }
        }
        return !date.isBefore(first) && !date.isAfter(last);
    }

    private static boolean inWeekdays(WeekDayRange range, LocalDate date) {
        LocalDate day = date.minusDays(range.getOffset());
        int first = range.getStartDay().ordinal();
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
        int weekday = day.getDayOfWeek().ordinal();
        boolean within = Math.floorMod(weekday - first, 7) <= Math.floorMod(last - first, 7);
        return within && any(range.getNths(), DaySelector::isNth).test(day);
    }

    private static boolean isNth(Nth nth, LocalDate date) {
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        int counted = first < 0 ? fromEnd : fromStart;
        return Math.min(first, last) <= counted && counted <= Math.max(first, last);
    }
}
