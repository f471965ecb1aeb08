package org.porchlight.vitals;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Knows since when texts and calls wait to go out. The outbox itself doesn't keep it, so that no row tells when somebody
 * asked; this is in memory, and says no more than how many wait too long.
 */
final class WaitingTexts {
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private final Map<UUID, Duration> first = new HashMap<>();

    /** Looks which wait. */
    synchronized void look(Handle handle, Duration now) {
        Set<UUID> waiting = new HashSet<>(waiting(handle));
        first.keySet().retainAll(waiting);
        waiting.forEach(id -> first.putIfAbsent(id, now));
    }

    private static List<UUID> waiting(Handle handle) {
        return handle.createQuery("SELECT id FROM outbox WHERE state = 'waiting'")
                .mapTo(UUID.class)
                .list();
    }

    static int count(Handle handle) {
        return waiting(handle).size();
    }

    /** Says how many wait too long. */
    synchronized Optional<String> trouble(Duration now) {
        long late = first.values().stream()
                .filter(at -> at.plus(TOO_LONG).compareTo(now) < 0)
                .count();
        return late == 0
                ? Optional.empty()
                : Optional.of("Texts and calls that have waited for over a quarter of an hour to go out: " + late
                        + ". The worker's log, and what else stands here, say why.");
    }
}
