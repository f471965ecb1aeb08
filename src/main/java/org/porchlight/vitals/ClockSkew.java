package org.porchlight.vitals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Compares this machine's clock with the database's. By the one windows end and codes count, by the other processes live;
 * and two machines whose clocks differ destroy each other's keys of days.
 */
public final class ClockSkew {
    private static final Duration MOST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private volatile Duration ahead = Duration.ZERO;

    /** @param clock the machine's */
    public ClockSkew(InstantSource clock) {
        this.clock = clock;
    }

    /** Compares them now. */
    public void look(Handle handle) {
        Instant theirs =
                handle.select("SELECT clock_timestamp()").mapTo(Instant.class).one();
        ahead = Duration.between(theirs, clock.instant());
    }

    /** Says that they differ, as they were compared last, and what to do. */
    public Optional<String> trouble() {
        return words(ahead, MOST, "the database's");
    }

    /**
     * Says that this machine's clock is off.
     *
     * @param most how far it may be
     * @param whose with which it was compared
     */
    public static Optional<String> words(Duration ahead, Duration most, String whose) {
        return ahead.abs().compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of("This machine's clock is " + ahead.abs().toSeconds() + " seconds "
                        + (ahead.isNegative() ? "behind " : "ahead of ") + whose
                        + ". Have both set by NTP; a wrong one ends promises and keys early.");
    }
}
