package org.porchlight.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Tells what time it is, and in which zone staff read it. */
public record WallClock(InstantSource clock, ZoneId zone) {
    Instant now() {
        return clock.instant();
    }

    Moments moments(Visit visit) {
        return new Moments(visit.words(), zone, now());
    }
}
