package org.porchlight.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Counts for each account how often a wrong code was typed behind the right password, from wherever that was; writes the
 * table {@code wrong_code}, and is the only class that does. Counts for a day. What follows is for {@link CodeWatch}.
 */
final class WrongCodes {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** Counts one more. @return how many there were within a day */
    int add(Handle handle, UUID staff, Instant now) {
        return handle.createQuery("""
            INSERT INTO wrong_code AS before (staff, times, since_hour) VALUES (:staff, 1, :now)
            ON CONFLICT (staff) DO UPDATE SET
                times = CASE WHEN before.since_hour > :ago THEN before.times + 1 ELSE 1 END,
                since_hour = CASE WHEN before.since_hour > :ago THEN before.since_hour ELSE excluded.since_hour END
            RETURNING times
            """)
                .bind("staff", staff)
                .bind("now", now.truncatedTo(ChronoUnit.HOURS))
                .bind("ago", now.minus(A_DAY))
                .mapTo(int.class)
                .one();
    }

    /** Counts those within a day, and forgets older ones. */
    int of(Handle handle, UUID staff, Instant now) {
        handle.execute("DELETE FROM wrong_code WHERE staff = ? AND since_hour <= ?", staff, now.minus(A_DAY));
        return handle.select("SELECT times FROM wrong_code WHERE staff = ? AND since_hour > ?", staff, now.minus(A_DAY))
                .mapTo(int.class)
                .findOne()
                .orElse(0);
    }

    void forget(Handle handle, UUID staff) {
        handle.execute("DELETE FROM wrong_code WHERE staff = ?", staff);
    }
}
