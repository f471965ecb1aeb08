package org.porchlight.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares this machine's clock with the database's. Which of the two is wrong nobody can tell from here; while they are far
 * apart, what destroys by the clock waits.
 */
public final class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    /** More than a slow answer explains. */
    private static final Duration NOTICED = Duration.ofSeconds(30);

    /** Enough to end a promise, or a day's keys, before its time. */
    private static final Duration FAR = Duration.ofMinutes(10);

    private final InstantSource machine;
    private final Supplier<Instant> database;
    private volatile Duration ahead = Duration.ZERO;

    /** @param database asks for its time, or throws {@link DatabaseAway} */
    ClockWatch(InstantSource machine, Supplier<Instant> database) {
        this.machine = machine;
        this.database = database;
    }

    /** Compares them now. While the database is away, what was seen last holds. */
    void look() {
        Duration seen;
        try {
            Instant before = machine.instant();
            Instant there = database.get();
            Duration took = Duration.between(before, machine.instant());
            seen = Duration.between(there, before.plus(took.dividedBy(2)));
        } catch (DatabaseAway away) {
            return;
        }
        boolean known = trouble().isPresent();
        ahead = seen;
        if (!known) {
            trouble().ifPresent(LOG::error);
        }
    }

    /** Makes work that compares the clocks first, and waits for another time while they are far apart. */
    public Runnable guarding(Runnable work) {
        return () -> {
            if (together()) {
                work.run();
            }
        };
    }

    /** The same of work that tells whether it has gone well; to wait for the clocks is well. */
    public BooleanSupplier guardingWell(BooleanSupplier work) {
        return () -> !together() || work.getAsBoolean();
    }

    private boolean together() {
        look();
        return ahead.abs().compareTo(FAR) < 0;
    }

    /** Says that the clocks differ, by how much, and what waits for that. */
    public Optional<String> trouble() {
        Duration apart = ahead.abs();
        if (apart.compareTo(NOTICED) < 0) {
            return Optional.empty();
        }
        return Optional.of("This machine's clock is " + inWords(apart) + (ahead.isNegative() ? " behind" : " ahead of")
                + " the database's. Have both machines set theirs by NTP (timedatectl says whether they do)."
                + (apart.compareTo(FAR) < 0 ? "" : " Until then no day key, number or request is ended by the clock."));
    }

    private static String inWords(Duration apart) {
        return apart.toHours() > 1
                ? apart.toHours() + " hours"
                : apart.toMinutes() > 1 ? apart.toMinutes() + " minutes" : apart.toSeconds() + " seconds";
    }
}
