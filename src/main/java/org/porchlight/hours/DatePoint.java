package org.porchlight.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** One end of a range of dates, in a given year: "Dec 24", "Nov Th[4]", "Mar", "easter -2 days". */
final class DatePoint {
    private DatePoint() {}

    /** Refuses what can't be placed in a year. */
    static void check(DateRange range) {
        check(range.getStartDate());
        if (range.getEndDate() != null) {
            check(range.getEndDate());
        }
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        // "Dec 24-26" takes its month from the start; "easter -1" has none to take.
        boolean noMonth = start.getMonth() == null
                && (start.getVarDate() == null || (end.getMonth() == null && end.getVarDate() == null));
        if (noMonth) {
            throw new UnanswerableHours("\"{0}\" names a day without its month. Write it like Dec 24-Dec 26.", range);
        }
        if (range.getInterval() > 1) {
            throw new UnanswerableHours(
                    "\"{0}\" names every so many days. Write the dates or the weekdays instead.", range);
        }
    }

    private static void check(DateWithOffset date) {
        if (date.getWeekDayOffset() != null) {
            throw new UnanswerableHours(
                    "\"{0}\" counts from a weekday. Write the date, or the weekday of the month, such as May Mo[1].",
                    date);
        }
    }

    /** The first day that is meant: the 1st where only a month is given. */
    static LocalDate first(DateWithOffset date, int year) {
        return of(date, date, year, 1);
    }

    /**
     * The last day that is meant.
     *
     * @param start where a range began: "Dec 24-26" names its month only once
     */
    static LocalDate last(DateWithOffset date, DateWithOffset start, int year) {
        return of(date, start, year, 31);
    }

    private static LocalDate of(DateWithOffset date, DateWithOffset start, int year, int monthDay) {
        return base(date, start, year, monthDay).plusDays(date.getDayOffset());
    }

    private static LocalDate base(DateWithOffset date, DateWithOffset start, int year, int monthDay) {
        if (date.getVarDate() != null) {
            return easter(year);
        }
        YearMonth month = YearMonth.of(
                year, 1 + (date.getMonth() == null ? start : date).getMonth().ordinal());
        LocalDate day = date.getNthWeekDay() == null
                ? month.atDay(1).plusDays((date.undefinedDay() ? monthDay : date.getDay()) - 1)
                : month.atDay(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(
                                date.getNth(), DayOfWeek.of(date.getNthWeekDay().ordinal() + 1)));
        if (YearMonth.from(day).equals(month)) {
            return day;
        }
        // A day that this month lacks: as a start the next month's first, as an end this month's last, so that
        // "Feb 29" alone names no day of 2027, and "Feb 29-Mar 05" five.
        return monthDay == 1 ? month.plusMonths(1).atDay(1) : month.atEndOfMonth();
    }

    /** Easter Sunday of the Gregorian calendar (Butcher's rule, as in Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int leapCenturies = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * (year % 19) + century - century / 4 - leapCenturies + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
        int correction = (year % 19 + 11 * epact + 22 * toSunday) / 451;
        int monthAndDay = epact + toSunday - 7 * correction + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
