package org.porchlight.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Remembers an answer for a few seconds, so that it is looked up no more often than that, however often it is asked. */
public final class BriefMemory<T> implements Supplier<T> {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Supplier<T> look;
    private final InstantSource clock;
    private T answer;
    private Instant looked = Instant.MIN;

    /** Looks nothing up yet. */
    public BriefMemory(Supplier<T> look, InstantSource clock) {
        this.look = look;
        this.clock = clock;
    }

    /** One looks at a time; the others wait for what it finds. */
    @Override
    public synchronized T get() {
        Instant now = clock.instant();
        if (now.isBefore(looked) || now.isAfter(looked.plus(LONGEST))) {
            answer = look.get();
            looked = now;
        }
        return answer;
    }
}
