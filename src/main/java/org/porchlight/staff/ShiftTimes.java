package org.porchlight.staff;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Says when a shift is, by the clock on the wall of a zone: every week or once. It doesn't say whose it is.
 *
 * @param from when it starts on each of its days
 * @param until when it ends; if that isn't later, on the next day, so that equal times are a day and a night
 */
public record ShiftTimes(Day day, LocalTime from, LocalTime until, ZoneId zone) {
    /** On which days a shift begins. */
    public sealed interface Day {
        /** Every week. */
        record Weekly(DayOfWeek weekday) implements Day {}

        /** Once. */
        record Once(LocalDate date) implements Day {}
    }

    /** A stretch of time: from the first instant on, and no longer at the second. */
    public record Span(Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }

        /** Whether it is longer than nothing. */
        boolean any() {
            return from.isBefore(until);
        }

        /** Cuts off what lies before an instant. */
        public Span after(Instant start) {
            return new Span(from.isBefore(start) ? start : from, until);
        }
    }

    boolean beginsOn(LocalDate date) {
        return switch (day) {
            case Day.Weekly(DayOfWeek weekday) -> date.getDayOfWeek() == weekday;
            case Day.Once(LocalDate once) -> date.equals(once);
        };
    }

    /**
     * Gives the shift of one day. Where the clock is put forward over a time, that time is an hour later; where a time
     * comes twice, it is the first.
     */
    Span on(LocalDate date) {
        LocalDate last = until.isAfter(from) ? date : date.plusDays(1);
        return new Span(
                date.atTime(from).atZone(zone).toInstant(),
                last.atTime(until).atZone(zone).toInstant());
    }
}
