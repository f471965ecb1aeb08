package org.porchlight.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.staff.ShiftTimes.Span;

/**
 * Says when one member of staff answers: by their shifts, unless they said otherwise. Pure, and doesn't say who it is.
 *
 * @param presence what they said last, whether or not it still holds
 */
public record Duty(List<ShiftTimes> shifts, Optional<Presence> presence) {
    public Duty {
        shifts = List.copyOf(shifts);
    }

    /** What a member of staff said: that they are there or away, until when, whatever their shifts say. */
    public record Presence(State state, Instant until) {
        boolean holds(Instant now) {
            return now.isBefore(until);
        }
    }

    /** The kinds of presence; a closed list, the same as in the table. */
    public enum State {
        ON,
        OFF,
        BREAK;

        /** The word in the table, and at the end of the names of its words. */
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofColumn(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /** Gives the stretches that lie at least partly between two instants, in no order; they may touch. */
    Stream<Span> spans(Instant from, Instant until) {
        Stream<Span> shifts = this.shifts.stream().flatMap(shift -> spans(shift, from, until));
        if (presence.isEmpty()) {
            return shifts;
        }
        Presence said = presence.get();
        return switch (said.state()) {
            case ON ->
                Stream.concat(shifts, Stream.of(new Span(from, said.until())).filter(Span::any));
            case OFF, BREAK -> shifts.map(span -> span.after(said.until())).filter(Span::any);
        };
    }

    /** Whether they answer at this instant. */
    public boolean covers(Instant now) {
        return spans(now, now.plusSeconds(1))
                .anyMatch(span -> !now.isBefore(span.from()) && now.isBefore(span.until()));
    }

    private static Stream<Span> spans(ShiftTimes shift, Instant from, Instant until) {
        LocalDate first = from.atZone(shift.zone()).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(shift.zone()).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(shift::beginsOn)
                .map(shift::on)
                .filter(span -> span.until().isAfter(from) && span.from().isBefore(until));
    }
}
