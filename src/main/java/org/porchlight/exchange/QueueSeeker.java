package org.porchlight.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Seeks the first caller of a queue for a Dial; the caller may be there or may come. Both sides move on their own
 * threads: the seeker waits long for a caller's lock, a caller only briefly for the seeker's, so one of two gives way.
 */
final class QueueSeeker {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Leg near;
    private final Queues.CallerQueue queue;
    private final Consumer<Leg> takes;
    private volatile boolean over;

    QueueSeeker(Leg near, Queues.CallerQueue queue, Consumer<Leg> takes) {
        this.near = near;
        this.queue = queue;
        this.takes = takes;
    }

    /** Listed first, looked second: a caller who comes in between finds us. */
    void start() {
        queue.seekers().add(this);
        took();
    }

    /** Takes the first caller, if one is there. */
    boolean took() {
        for (Optional<Leg> first = queue.take(); first.isPresent(); first = queue.take()) {
            Leg caller = first.get();
            if (!near.state.lock().join(caller.state.lock(), LONG)) {
                queue.callers().addFirst(caller);
                return false;
            }
            if (caller.holding.isQueued()) {
                stop();
                takes.accept(caller);
                return true;
            }
        }
        return false;
    }

    /** Takes a caller who just came into the queue; false when that can't be done now. */
    boolean offered(Leg caller) {
        if (!caller.state.lock().join(near.state.lock(), SHORT)
                || over
                || !queue.callers().remove(caller)) {
            return false;
        }
        stop();
        takes.accept(caller);
        return true;
    }

    boolean isOver() {
        return over;
    }

    void stop() {
        over = true;
        queue.seekers().remove(this);
    }
}
