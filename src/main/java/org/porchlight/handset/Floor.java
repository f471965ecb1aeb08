package org.porchlight.handset;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time move a leg. Legs that are bridged share one lock, so that neither moves while the other
 * does; a leg from a queue joins the lock of who takes it. A queued leg never takes another, so this can't deadlock.
 */
final class Floor {
    private volatile ReentrantLock lock;

    private Floor(ReentrantLock lock) {
        this.lock = lock;
    }

    static Floor fresh() {
        return new Floor(new ReentrantLock());
    }

    /** A floor for a leg that another one has placed. */
    Floor shared() {
        return new Floor(lock);
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

    /** Makes the other one share this floor, which is held. False when the other is busy for too long. */
    boolean join(Floor other) {
        ReentrantLock theirs = other.lock;
        try {
            if (!theirs.tryLock(5, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            other.lock = lock;
            return true;
        } finally {
            theirs.unlock();
        }
    }
}
