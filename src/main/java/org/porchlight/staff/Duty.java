package org.porchlight.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.staff.ShiftTimes.Span;

/** When one person answers: by their shifts, unless they said otherwise. Pure, and doesn't say who it is. */
public record Duty(List<ShiftTimes> shifts, Optional<Presence> presence) {
    public Duty {
        shifts = List.copyOf(shifts);
    }

    /** The stretches of it that lie at least partly between, in no order; they may touch. */
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
