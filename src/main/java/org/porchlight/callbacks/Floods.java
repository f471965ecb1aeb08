package org.porchlight.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Lets a coordinator set aside all requests of an hour at once, where a machine asked for them, and bring them back. What is
 * set aside is in no queue, takes no place in its window, and ends with that without a text. Writes the table {@code
 * set_aside}, and is the only class that does.
 */
public final class Floods {
    /** Nobody has tried it or holds it, and its time isn't over. */
    private static final String UNTOUCHED = """
        tries = 0 AND NOT practice AND NOT (owed OR handed_on)
        AND (taken_by IS NULL OR taken_until <= :now) AND window_until > :now
        """;

    private final Acts acts;

    public Floods(Acts acts) {
        this.acts = acts;
    }

    /**
     * An hour in which requests came that are still open.
     *
     * @param open how many wait and were never tried, so that they could be set aside
     * @param aside how many are set aside
     */
    public record Hour(Instant hour, int open, int aside) {}

    /**
     * Lists the hours, the latest first, as this coordinator may see them.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<Hour> hours(UUID staff, Instant now) {
        return acts.commit(staff, (handle, who) -> who.coordinator() ? hours(handle, now) : List.<Hour>of())
                .orElse(List.of());
    }

    private static List<Hour> hours(Handle handle, Instant now) {
        return handle.createQuery("""
            SELECT created_hour, count(*) FILTER (WHERE set_aside.callback IS NULL) AS open,
                   count(set_aside.callback) AS aside
            FROM callback LEFT JOIN set_aside ON set_aside.callback = callback.id
            WHERE %s
            GROUP BY created_hour ORDER BY created_hour DESC
            """.formatted(UNTOUCHED))
                .bind("now", now)
                .map((row, context) ->
                        new Hour(row.getTimestamp("created_hour").toInstant(), row.getInt("open"), row.getInt("aside")))
                .list();
    }

    /**
     * Sets aside the requests of an hour that nobody has tried or holds; committed on return.
     *
     * @return how many; none where this colleague is no coordinator
     * @throws DatabaseAway when it may not be committed
     */
    public int setAside(UUID staff, Instant hour, Instant now) {
        return asCoordinator(staff, Act.SET_ASIDE, now, handle -> handle.createUpdate("""
            INSERT INTO set_aside (callback)
            SELECT id FROM callback WHERE created_hour = :hour AND %s ORDER BY id FOR KEY SHARE SKIP LOCKED
            ON CONFLICT DO NOTHING
            """.formatted(UNTOUCHED))
                .bind("hour", hour)
                .bind("now", now)
                .execute());
    }

    /**
     * Brings back what was set aside of an hour; committed on return.
     *
     * @return how many; none where this colleague is no coordinator
     * @throws DatabaseAway when it may not be committed
     */
    public int bringBack(UUID staff, Instant hour, Instant now) {
        return asCoordinator(staff, Act.BRING_BACK, now, handle -> handle.execute("""
            DELETE FROM set_aside WHERE callback IN (SELECT id FROM callback WHERE created_hour = ?)
            """, hour));
    }

    /** Sets aside every request, whoever holds it and also when its time is over; gives how many weren't yet. */
    static int setAsideAll(Handle handle) {
        return handle.execute("INSERT INTO set_aside (callback) SELECT id FROM callback ON CONFLICT DO NOTHING");
    }

    /** Whether a request is set aside. */
    static boolean aside(Handle handle, OpenRequest open) {
        return handle.select("SELECT EXISTS (SELECT FROM set_aside WHERE callback = ?)", open.id())
                .mapTo(boolean.class)
                .one();
    }

    private interface Deed {
        int in(Handle handle);
    }

    private int asCoordinator(UUID staff, Act act, Instant now, Deed deed) {
        return acts.commit(staff, (handle, who) -> who.coordinator() ? done(handle, who, act, now, deed) : 0)
                .orElse(0);
    }

    private int done(Handle handle, Colleague who, Act act, Instant now, Deed deed) {
        int changed = deed.in(handle);
        if (changed > 0) {
            acts.add(handle, who, act, now);
        }
        return changed;
    }
}
