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
 * asked; this is in memory, and says no more than that some wait too long.
 */
final class WaitingTexts {
    private static final Duration QUARTER = Duration.ofMinutes(15);

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

    /** Whether some wait too long; told at full quarters alone, so that nobody reads from it when one was asked for. */
    synchronized boolean late(Duration now) {
        long quarters = now.dividedBy(QUARTER);
        return first.values().stream().anyMatch(at -> at.plus(QUARTER).dividedBy(QUARTER) < quarters);
    }

    /** Says that some wait too long. */
    Optional<String> trouble(Duration now) {
        return late(now)
                ? Optional.of(
                        "Texts and calls have waited for over a quarter of an hour to go out. The worker's log, and"
                                + " what else stands here, say why.")
                : Optional.empty();
    }
}
