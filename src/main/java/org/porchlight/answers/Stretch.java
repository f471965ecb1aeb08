package org.porchlight.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time that can be chosen, as people in its zone would speak of it. */
public record Stretch(Instant from, Instant until, ZoneId zone) {
    /** The day on which it begins. */
    LocalDate day() {
        return from.atZone(zone).toLocalDate();
    }

    /** Whether all of another lies within this one. */
    boolean holds(Stretch other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
