package org.porchlight.privacy;

import java.time.Duration;
import java.time.Instant;

/** Cuts a time to the quarter hour before it is stored: the minute would find a call in a phone company's list. */
public final class QuarterHour {
    private static final long SECONDS = Duration.ofMinutes(15).toSeconds();

    private QuarterHour() {}

    /** The quarter hour that has begun by then. */
    public static Instant begun(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SECONDS) * SECONDS);
    }

    /** The end of the quarter hour, where what has to live until then may live. */
    public static Instant over(Instant at) {
        Instant begun = begun(at);
        return begun.equals(at) ? at : begun.plusSeconds(SECONDS);
    }
}
