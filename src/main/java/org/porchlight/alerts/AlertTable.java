package org.porchlight.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes the tables {@code alert} and {@code alert_trouble}, and is the only class that does: since when the line is degraded,
 * since when each thing is wrong, and who was told. What no process has seen for two minutes is over. Each step is one statement, so that of several processes one takes it.
 */
final class AlertTable {
    /** Four times as long as between two looks of a process. */
    private static final Duration OVER = Duration.ofMinutes(2);

    private static final Duration BETWEEN_TEXTS = Duration.ofHours(1);

    /** So long a process has to tell the webhook, and so long all wait after one that could not. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** What may be wrong; a closed list, the same as in the table. */
    enum Wrong {
        LINE("line"),
        WORKER("worker");

        private final String column;

        Wrong(String column) {
            this.column = column;
        }
    }

    /** @param degraded whether the webhook is to hear that, or that all is well */
    record Claim(boolean degraded, Instant since) {}

    private AlertTable() {}

    /** A process sees it. Where nobody had seen it for a while, and the webhook knows of none, it begins anew. */
    static void seen(Handle handle, Wrong wrong, Instant now) {
        handle.createUpdate("""
            INSERT INTO alert (what, since, seen_at) VALUES (:what, :now, :now)
            ON CONFLICT (what) DO UPDATE SET
                since = CASE WHEN alert.seen_at < :over AND NOT alert.posted THEN :now ELSE alert.since END,
                texted = alert.texted AND (alert.seen_at >= :over OR alert.posted),
                seen_at = greatest(alert.seen_at, :now)
            """)
                .bind("what", wrong.column)
                .bind("now", now)
                .bind("over", now.minus(OVER))
                .execute();
    }

    /**
     * A process sees these things wrong in a line that is degraded. What has lasted for long enough and was not told makes
     * the line's alert new. After {@link #seen}, whose row keeps other processes out meanwhile.
     *
     * @param troubles a sentence each, without a number
     */
    static void seen(Handle handle, Collection<String> troubles, Duration after, Instant now) {
        Instant over = now.minus(OVER);
        troubles.forEach(trouble -> handle.createUpdate("""
            INSERT INTO alert_trouble (trouble, since, seen_at) VALUES (:trouble, :now, :now)
            ON CONFLICT (trouble) DO UPDATE SET
                since = CASE WHEN alert_trouble.seen_at < :over THEN :now ELSE alert_trouble.since END,
                told = alert_trouble.told AND alert_trouble.seen_at >= :over,
                seen_at = greatest(alert_trouble.seen_at, :now)
            """)
                .bind("trouble", trouble)
                .bind("now", now)
                .bind("over", over)
                .execute());
        handle.execute("DELETE FROM alert_trouble WHERE seen_at < ?", over);
        if (handle.execute("UPDATE alert_trouble SET told = true WHERE NOT told AND since <= ?", now.minus(after))
                > 0) {
            handle.execute("UPDATE alert SET news = true, texted = false WHERE what = 'line'");
        }
    }

    /** Takes it on to text coordinators, once until there is something new, and once an hour at most. */
    static boolean textDue(Handle handle, Wrong wrong, Duration after, Instant now) {
        return handle.createUpdate("""
            UPDATE alert SET texted = true, texted_at = :now
            WHERE what = :what AND NOT texted AND since <= :due AND (texted_at IS NULL OR texted_at <= :before)
            """)
                        .bind("what", wrong.column)
                        .bind("now", now)
                        .bind("due", now.minus(after))
                        .bind("before", now.minus(BETWEEN_TEXTS))
                        .execute()
                == 1;
    }

    /**
     * Takes it on to tell the webhook, for a minute.
     *
     * @param sees whether this process sees what is wrong, and so can say it
     */
    static Optional<Claim> claim(Handle handle, boolean sees, Duration after, Instant now) {
        return handle.createQuery("""
            UPDATE alert SET claimed_until = :until
            WHERE what = 'line' AND (claimed_until IS NULL OR claimed_until <= :now)
              AND (posted AND seen_at < :over OR :sees AND (news OR NOT posted) AND since <= :due)
            RETURNING NOT (posted AND seen_at < :over) AS degraded, since
            """)
                .bind("until", now.plus(CLAIM))
                .bind("now", now)
                .bind("over", now.minus(OVER))
                .bind("sees", sees)
                .bind("due", now.minus(after))
                .map((row, _) -> new Claim(
                        row.getBoolean("degraded"), row.getTimestamp("since").toInstant()))
                .findOne();
    }

    /** The webhook has heard it. */
    static void posted(Handle handle, boolean degraded) {
        handle.execute("UPDATE alert SET posted = ?, news = false, claimed_until = NULL WHERE what = 'line'", degraded);
    }

    /** The webhook has heard, while the database was away, that the line is degraded. */
    static void postedMeanwhile(Handle handle, Instant since, Instant now) {
        handle.createUpdate("""
            INSERT INTO alert (what, since, seen_at, posted) VALUES ('line', :since, :now, true)
            ON CONFLICT (what) DO UPDATE SET
                since = CASE WHEN alert.posted THEN alert.since ELSE :since END,
                seen_at = greatest(alert.seen_at, :now), posted = true
            """).bind("since", since).bind("now", now).execute();
    }

    /** Whether the webhook knows that the line is degraded. */
    static boolean known(Handle handle) {
        return handle.select("SELECT EXISTS (SELECT FROM alert WHERE what = 'line' AND posted)")
                .mapTo(boolean.class)
                .one();
    }
}
