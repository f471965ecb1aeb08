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
 * Compares this machine's clock with the database's, for all who ask. Which of the two is wrong nobody can tell from here:
 * by the one windows end and codes count, by the other processes live, and two machines whose clocks differ destroy each
 * other's keys of days. A little is said; while they are far apart, what destroys by the clock waits.
 */
public final class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    /** What NTP keeps to by far; a code of staff counts for half a minute. */
    private static final Duration NOTICED = Duration.ofSeconds(5);

    /** Enough to end a promise, or a day's keys, before its time. */
    private static final Duration FAR = Duration.ofMinutes(10);

    private final InstantSource machine;
    private final Supplier<Instant> database;
    private volatile Duration ahead = Duration.ZERO;

    /** @param database asks for its time, or throws {@link DatabaseAway} */
    public ClockWatch(InstantSource machine, Supplier<Instant> database) {
        this.machine = machine;
        this.database = database;
    }

    /** The clock that it compares. */
    public InstantSource machine() {
        return machine;
    }

    /** Compares them now. While the database is away, what was seen last holds. */
    public void look() {
        Duration seen;
        try {
            Instant before = machine.instant();
            Instant there = database.get();
            Duration half = Duration.between(before, machine.instant()).dividedBy(2);
            seen = explained(Duration.between(there, before.plus(half)), half);
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

    /** What a slow answer explains is no difference. */
    private static Duration explained(Duration seen, Duration half) {
        Duration rest = seen.abs().minus(half.abs());
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return seen.isNegative() ? rest.negated() : rest;
    }

    /** Says that the clocks differ, by how much as they were compared last, and what waits for that. */
    public Optional<String> trouble() {
        return words(ahead, NOTICED, "the database's")
                .map(said -> said
                        + (ahead.abs().compareTo(FAR) < 0
                                ? " A wrong one ends promises and keys early."
                                : " Until they agree within ten minutes, no day key, number or request is ended by the"
                                        + " clock."));
    }

    /**
     * Says that this machine's clock differs from another one.
     *
     * @param most how far it may be from it
     * @param whose with which it was compared
     */
    public static Optional<String> words(Duration ahead, Duration most, String whose) {
        Duration apart = ahead.abs();
        return apart.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of("This machine's clock is " + inWords(apart)
                        + (ahead.isNegative() ? " behind " : " ahead of ") + whose
                        + ". Have both set by NTP (timedatectl says whether they are).");
    }

    private static String inWords(Duration apart) {
        return apart.toHours() > 1
                ? apart.toHours() + " hours"
                : apart.toMinutes() > 1 ? apart.toMinutes() + " minutes" : apart.toSeconds() + " seconds";
    }
}
