package org.porchlight.web;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Counts something, and tells only of hours that are over: a number that moved at once would tell everyone who keeps
 * looking, and every store of measurements, when one person called.
 */
public final class HourlyCount {
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private final InstantSource clock;
    private long over;
    private long thisHour;
    private long hour;

    public HourlyCount(InstantSource clock) {
        this.clock = clock;
        this.hour = now();
    }

    private long now() {
        return clock.instant().getEpochSecond() / HOUR;
    }

    public synchronized void add() {
        turn();
        thisHour++;
    }

    /** Returns how many there were in the hours that are over. */
    public synchronized long over() {
        turn();
        return over;
    }

    /** Never back: a clock that is set back by a minute ends no hour. */
    private void turn() {
        long now = now();
        if (now > hour) {
            over += thisHour;
            thisHour = 0;
            hour = now;
        }
    }
}
