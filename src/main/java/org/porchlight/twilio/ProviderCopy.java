package org.porchlight.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is still at the provider of calls and texts that are over an hour old, as the sweep last found it. Nothing in it
 * tells of any one of them.
 *
 * @param oldest the hour from which the oldest is
 * @param succeeded when the sweep last asked for all that was due
 * @param since from when on there was a sweep
 */
public record ProviderCopy(int calls, int texts, Optional<Instant> oldest, Optional<Instant> succeeded, Instant since) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** How old the oldest is, in whole hours begun. */
    public Optional<Long> oldestHours(Instant now) {
        return oldest.map(hour -> hours(hour, now) + 1);
    }

    /** How long the sweep hasn't done its work. */
    long idleHours(Instant now) {
        return hours(succeeded.orElse(since), now);
    }

    private static long hours(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toHours());
    }

    /** Whether the sweep has not done its work for a day. */
    public boolean stands(Instant now) {
        return now.isAfter(succeeded.orElse(since).plus(LONGEST));
    }

    /** Says what doesn't go as it should, a sentence each. */
    List<String> trouble(Instant now) {
        boolean old = oldest.filter(hour -> now.isAfter(hour.plus(LONGEST).plus(Duration.ofHours(1))))
                .isPresent();
        return Stream.of(
                        stands(now)
                                ? Optional.of(
                                        "The provider's copy of calls and texts was not swept for a day. Is a worker"
                                                + " running, and may its key delete calls and messages?")
                                : Optional.<String>empty(),
                        old
                                ? Optional.of("Records of calls or texts that are over a day old are still at the"
                                        + " provider. The console says how many.")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }
}
