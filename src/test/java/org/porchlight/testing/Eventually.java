package org.porchlight.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again until something holds that another thread does soon, such as the flush of the notes. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Leaves the machine to those who are asked. */
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Eventually() {}

    /** @throws AssertionError when it still doesn't hold after a minute */
    public static void holds(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not hold after " + LONGEST.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
