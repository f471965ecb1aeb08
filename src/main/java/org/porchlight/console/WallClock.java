package org.porchlight.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Tells what time it is, and in which zone staff read it. */
public record WallClock(InstantSource clock, ZoneId zone) {
    public Instant now() {
        return clock.instant();
    }

    public Moments moments(Visit visit) {
        return new Moments(visit.words(), zone, now());
    }
}
