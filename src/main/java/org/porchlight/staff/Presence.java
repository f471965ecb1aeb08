package org.porchlight.staff;

import java.time.Instant;
import java.util.Locale;

/** That somebody said they are there or away, until when; whatever their shifts say. It doesn't say who. */
public record Presence(State state, Instant until) {
    /** A closed list, the same as in the table. */
    public enum State {
        ON,
        OFF,
        BREAK;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofColumn(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
