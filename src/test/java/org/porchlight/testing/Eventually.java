package org.porchlight.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again until something holds that another thread does soon, such as the flush of the notes. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Leaves the machine to the threads and processes that bring it about: from the shortest pause up to the longest. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(30);

    private Eventually() {}

    /** @throws AssertionError when it still doesn't hold after a minute */
    public static void holds(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        long pause = SHORTEST_PAUSE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not hold after " + LONGEST.toSeconds() + " s");
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        }
    }
}
