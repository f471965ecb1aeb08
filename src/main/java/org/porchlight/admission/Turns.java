package org.porchlight.admission;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has pages wait for their turn, a few at once, so that however many are asked for at once, calls find a processor; and
 * no more of one visitor than leave room for others.
 */
final class Turns {
    /** More than there may be passwords waiting, so that those leave room for other pages. */
    private static final int AT_ONCE = 16;

    /** So many of one visitor, in turn or waiting for it: more than an office behind one address has open at once. */
    private static final int OF_ONE = 2 * AT_ONCE;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Map<String, Integer> visitors = new ConcurrentHashMap<>();
    private final Duration longest;

    /** @param longest how long is waited for a turn */
    Turns(Duration longest) {
        this.longest = longest;
    }

    /**
     * Waits for a turn.
     *
     * @param visitor empty where nobody can tell whose it is
     * @return what ends it, which more than once is no more than once; empty when it didn't come
     */
    Optional<Runnable> take(Optional<String> visitor) {
        if (!visitor.map(this::enters).orElse(true)) {
            return Optional.empty();
        }
        if (!waited()) {
            visitor.ifPresent(this::leaves);
            return Optional.empty();
        }
        var ended = new AtomicBoolean();
        return Optional.of(() -> {
            if (ended.compareAndSet(false, true)) {
                free.release();
                visitor.ifPresent(this::leaves);
            }
        });
    }

    private boolean enters(String visitor) {
        boolean mayWait = visitors.merge(visitor, 1, Integer::sum) <= OF_ONE;
        if (!mayWait) {
            leaves(visitor);
        }
        return mayWait;
    }

    private void leaves(String visitor) {
        visitors.computeIfPresent(visitor, (_, many) -> many > 1 ? many - 1 : null);
    }

    private boolean waited() {
        try {
            return free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
