package org.porchlight.process;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has a process that serves nobody for a while forget in memory too whom it served: what was read of a request stays in
 * the heap as garbage until it is collected, which a quiet line may put off for hours.
 */
public final class IdleMemory implements AutoCloseable {
    private static final int EVERY_SECONDS = 30;

    /** Once more than once: a request may still be on its way out while the first one runs. */
    private static final int TIMES = 2;

    private final AtomicInteger left = new AtomicInteger();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory").factory());

    /** Collects nothing yet, and never when nothing is served. */
    public void start() {
        ticker.scheduleWithFixedDelay(this::collect, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes in that a person was served. */
    public void served() {
        left.set(TIMES);
    }

    /** Collects what nobody needs any more, if somebody was served since. */
    void collect() {
        if (left.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            System.gc();
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
