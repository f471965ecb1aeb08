package org.porchlight.repeating;

import java.util.concurrent.atomic.AtomicInteger;
import org.porchlight.repeating.RepeatedWork.Part;

/**
 * Has a process that serves nobody for a while forget in memory too whom it served: what was read of a request stays in
 * the heap as garbage until it is collected, which a quiet line may put off for hours.
 */
public final class IdleMemory {
    /** Once more than once: a request may still be on its way out while the first one runs. */
    private static final int TIMES = 2;

    private final AtomicInteger left = new AtomicInteger();

    /** Returns what collects again and again what nobody needs any more. */
    public Part forgetting() {
        return Part.of("forgetting in memory", this::collect);
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
}
