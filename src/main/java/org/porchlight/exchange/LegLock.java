package org.porchlight.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time move a leg. Legs that are bridged share one lock, so that neither moves while the other
 * does; a leg from a queue joins the lock of the leg that takes it, and neither waits for the other without end.
 */
final class LegLock {
    private volatile ReentrantLock lock;

    private LegLock(ReentrantLock lock) {
        this.lock = lock;
    }

    static LegLock fresh() {
        return new LegLock(new ReentrantLock());
    }

    /** The lock of a leg that another one has placed. */
    LegLock shared() {
        return new LegLock(lock);
    }

    <T> T held(Supplier<T> deed) {
        while (true) {
            ReentrantLock mine = lock;
            mine.lock();
            try {
                if (mine == lock) {
                    return deed.get();
                }
            } finally {
                mine.unlock();
            }
        }
    }

    /** Makes the other leg share this lock, which the thread holds. False when the other stays busy for so long. */
    boolean join(LegLock other, Duration patience) {
        ReentrantLock theirs = other.lock;
        if (!taken(theirs, patience)) {
            return false;
        }
        try {
            if (theirs == other.lock) {
                other.lock = lock;
                return true;
            }
        } finally {
            theirs.unlock();
        }
        return join(other, patience);
    }

    private static boolean taken(ReentrantLock lock, Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
