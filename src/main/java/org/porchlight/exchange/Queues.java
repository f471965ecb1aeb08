package org.porchlight.exchange;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The queues that callers wait in, made when first named. */
final class Queues {
    /**
     * One queue.
     *
     * @param seekers who waits for somebody to come
     */
    record CallerQueue(String sid, String name, Deque<Leg> callers, Deque<Seeking> seekers) {
        /** From 1. */
        int position(Leg leg) {
            return List.copyOf(callers).indexOf(leg) + 1;
        }

        Optional<Leg> take() {
            return Optional.ofNullable(callers.poll());
        }
    }

    private final Ids ids;
    private final Map<String, CallerQueue> queues = new ConcurrentHashMap<>();

    Queues(Ids ids) {
        this.ids = ids;
    }

    CallerQueue named(String name) {
        return queues.computeIfAbsent(
                name,
                fresh -> new CallerQueue(
                        ids.next("QU"), fresh, new ConcurrentLinkedDeque<>(), new ConcurrentLinkedDeque<>()));
    }
}
