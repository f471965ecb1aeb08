package org.porchlight.exchange;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.porchlight.exchange.ExchangeParts.Ids;

/** Makes the queues that callers wait in, each when it is first named. */
final class Queues {
    /**
     * One queue.
     *
     * @param seekers Dials that wait for a caller to come
     */
    record CallerQueue(String sid, String name, Deque<Leg> callers, Deque<QueueSeeker> seekers) {
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
