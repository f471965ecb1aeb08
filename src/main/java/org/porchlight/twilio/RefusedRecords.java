package org.porchlight.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remembers, in memory alone, which records the provider didn't erase yet, so that each is asked for again later and
 * later, six hours apart at most, and keeps none of the others from going.
 */
final class RefusedRecords {
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Map<String, Refused> refused = new HashMap<>();

    private record Refused(Instant again, Duration pause) {}

    boolean waits(ProviderRecord record, Instant now) {
        Refused before = refused.get(record.sid());
        return before != null && now.isBefore(before.again());
    }

    void add(ProviderRecord record, Instant now) {
        refused.merge(
                record.sid(),
                new Refused(now.plus(FIRST), FIRST),
                (before, _) -> later(before.pause().multipliedBy(2), now));
    }

    private static Refused later(Duration pause, Instant now) {
        Duration shorter = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return new Refused(now.plus(shorter), shorter);
    }

    /** Forgets what isn't listed any more. */
    void onlyOf(Collection<ProviderRecord> listed) {
        refused.keySet().retainAll(listed.stream().map(ProviderRecord::sid).collect(Collectors.toSet()));
    }
}
