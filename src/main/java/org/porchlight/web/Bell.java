package org.porchlight.web;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for news, so that they look at once and not a moment later. */
public final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long times;

    public void ring() {
        lock.lock();
        try {
            times++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Counts how often it has rung. */
    public long rung() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until it has rung more often than a caller of this method has heard, or for as long as given; returns how
     * often it has.
     */
    public long await(long heard, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (times == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
            return times;
        } finally {
            lock.unlock();
        }
    }
}
