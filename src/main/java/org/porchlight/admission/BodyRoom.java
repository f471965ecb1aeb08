package org.porchlight.admission;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** The memory for the bodies of all requests that are not answered yet, beyond what each has in any case. */
final class BodyRoom {
    /** So many refused bodies are read on at once, only for their senders to learn why: reading costs time. */
    private static final int DROPPED_AT_ONCE = 4;

    private final Semaphore dropping = new Semaphore(DROPPED_AT_ONCE);
    private final AtomicLong left;

    BodyRoom(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Takes so many bytes, or none when there aren't so many left. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    /** Whether one more body may be read on and dropped; then {@link #dropped} ends it. */
    boolean mayDrop() {
        return dropping.tryAcquire();
    }

    void dropped() {
        dropping.release();
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
