package org.porchlight.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has pages wait for their turn, a few at once, so that however many are asked for at once, calls find a processor. */
final class Turns {
    /** More than there may be passwords waiting, so that those leave room for other pages. */
    private static final int AT_ONCE = 16;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration longest;

    /** @param longest how long is waited for a turn */
    Turns(Duration longest) {
        this.longest = longest;
    }

    /** Waits for a turn; false when it didn't come. */
    boolean take() {
        try {
            return free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes what ends a turn that was taken; more than once is no more than once. */
    Runnable end() {
        var ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                free.release();
            }
        };
    }
}
