package org.porchlight.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * One line of a site's hours, taken apart so that a page can put it into words.
 *
 * @param when on which days it holds
 * @param times empty for the whole day
 * @param comment what stands beside it in quotes; may be empty
 */
public record HoursLine(When when, List<Times> times, What what, String comment) {
    /** What holds then. */
    public enum What {
        OPEN,
        CLOSED,
        CALL_FIRST,
        UNKNOWN
    }

    /**
     * The days of a line; all days where every part is empty.
     *
     * @param dates stretches of the year
     * @param days of the week
     * @param holidays whether it holds on public holidays
     * @param rest what has no words here, as it is written, such as {@code week 1-53/2}
     */
    public record When(List<Dates> dates, List<Days> days, boolean holidays, String rest) {
        /** Whether it holds on every day. */
        public boolean always() {
            return dates.isEmpty() && days.isEmpty() && !holidays && rest.isEmpty();
        }
    }

    /** Days of the week from one to another, and of the month the first, second … or, with -1, the last; 0 for all. */
    public record Days(DayOfWeek from, DayOfWeek until, int nth) {}

    /** From one date to another of every year; a day of 0 is the whole month. */
    public record Dates(int fromMonth, int fromDay, int untilMonth, int untilDay) {}

    /** From when until when; an end that isn't later is on the next day. */
    public record Times(LocalTime from, LocalTime until) {
        /** Whether it is the whole day. */
        public boolean allDay() {
            return from.equals(LocalTime.MIDNIGHT) && until.equals(LocalTime.MIDNIGHT);
        }
    }
}
