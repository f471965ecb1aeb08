package org.porchlight.console;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.conversation.Window;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.ShiftTimes;

/**
 * The shifts as one person sees them: a responder's own, or everybody's; and what the line offers because of all.
 *
 * @param people whose shifts this person may enter
 * @param offers what somebody who asks for a call is offered now
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

    /** Those of one date only. */
    List<ShiftEditor.Entry> once() {
        return entries.stream()
                .filter(entry -> entry.times().day() instanceof ShiftTimes.Day.Once)
                .toList();
    }

    /** "5:00 PM to 9:00 PM", in its own zone, which is named where it isn't the reader's. */
    String span(ShiftTimes times, Moments when) {
        String hours = times.from().equals(times.until())
                ? when.words().say("shifts.all-day")
                : when.words().say("shifts.span", when.clock(times.from()), when.clock(times.until()));
        return times.zone().equals(when.zone())
                ? hours
                : when.words().say("shifts.there", hours, when.name(times.zone()));
    }

    /** "Monday", or the date. */
    String day(ShiftTimes times, Moments when) {
        return switch (times.day()) {
            case ShiftTimes.Day.Weekly(DayOfWeek weekday) -> when.weekday(weekday);
            case ShiftTimes.Day.Once(LocalDate date) -> when.date(date);
        };
    }
}
