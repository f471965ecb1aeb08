package org.porchlight.console;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.speech.Window;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTimes;

/**
 * Holds the shifts that one member of staff sees, a responder's own or everybody's, and the windows that all shifts
 * leave.
 *
 * @param people whose shifts this member of staff may enter
 * @param offers the windows that a caller is offered now
 */
public record Week(
        List<ShiftEditor.Entry> entries,
        List<ShiftEditor.Person> people,
        List<Window> offers,
        Optional<Instant> pausedUntil) {
    List<ShiftEditor.Entry> on(DayOfWeek day) {
        return entries.stream()
                .filter(entry ->
                        entry.times().day() instanceof ShiftTimes.Day.Weekly(DayOfWeek weekly) && weekly == day)
                .toList();
    }

    /** Lists the shifts of one date only. */
    List<ShiftEditor.Entry> once() {
        return entries.stream()
                .filter(entry -> entry.times().day() instanceof ShiftTimes.Day.Once)
                .toList();
    }

    /** Writes "5:00 PM to 9:00 PM", in the shift's own zone, which is named where it isn't the reader's. */
    String span(ShiftTimes times, Moments when) {
        String hours = times.from().equals(times.until())
                ? when.words().say("shifts.all-day")
                : when.words().say("shifts.span", when.clock(times.from()), when.clock(times.until()));
        return times.zone().equals(when.zone())
                ? hours
                : when.words().say("shifts.there", hours, when.name(times.zone()));
    }

    /** Writes "Monday", or the date. */
    String day(ShiftTimes times, Moments when) {
        return switch (times.day()) {
            case ShiftTimes.Day.Weekly(DayOfWeek weekday) -> when.weekday(weekday);
            case ShiftTimes.Day.Once(LocalDate date) -> when.date(date);
        };
    }
}
