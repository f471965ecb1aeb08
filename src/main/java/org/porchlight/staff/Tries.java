package org.porchlight.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Counts how often something is tried from one place. Too many tries with one alias have to wait at that place; the
 * member of staff gets in everywhere else all the same, and stays in where they are. All of it is in memory only, and
 * is forgotten.
 */
public final class Tries {
    private static final int MANY = 20_000;
    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final int AS_SOMEBODY = 6;
    private static final int FROM_AN_ADDRESS = 40;
    private static final int CODES = 6;
    private static final int TEXTS = 3;
    private static final int LONGEST = 64;

    private record Try(String what, String who, String address) {}

    private final Cache<Try, Bucket> buckets;
    private final TimeMeter meter;

    public Tries(InstantSource clock) {
        this.meter = new Meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MANY)
                .expireAfterAccess(AGAIN)
                .ticker(meter::currentTimeNanos)
                .build();
    }

    /** Whether a sign-in with this alias may be tried from there; counts it. */
    public boolean signIn(String alias, String address) {
        return take("sign-in", "", address, FROM_AN_ADDRESS) && take("sign-in", alias, address, AS_SOMEBODY);
    }

    /** Forgets the tries at a place from which the member of staff has got in. */
    public void welcome(String alias, String address) {
        buckets.invalidate(key("sign-in", alias, address));
    }

    /** Whether a code may be tried in a session; counts it. */
    public boolean code(UUID session) {
        return take("code", session.toString(), "", CODES);
    }

    /** Whether a code may be texted for a member of staff; counts it. */
    public boolean text(UUID staff) {
        return take("text", staff.toString(), "", TEXTS);
    }

    private boolean take(String what, String who, String address, int most) {
        return buckets.get(key(what, who, address), none -> bucket(most)).tryConsume(1);
    }

    private static Try key(String what, String who, String address) {
        return new Try(what, who.substring(0, Math.min(who.length(), LONGEST)), address);
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, AGAIN))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
