package org.porchlight.callbacks;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.staff.Shifts;

/**
 * Says whether one more request can be promised: a responder is on shift in its window, and it is within the limits for
 * all open requests and for those of its number; a call to a number that isn't the caller's own is within {@link KeyedCounts}.
 */
public final class Capacity {
    private static final int FOR_A_NUMBER = 3;

    /** What people can call back in a day or two; more would be promises that nobody can keep. */
    private static final int FOR_ALL = 500;

    /** More than transactions that can be under way at once, so that nearly full is seen in time. */
    private static final int NEARLY = 50;

    private static final long FULL_LOCK = 7_001;

    private final Shifts shifts;
    private final OpenRequests requests;
    private final KeyedCounts keyed;

    public Capacity(Shifts shifts, OpenRequests requests, KeyedCounts keyed) {
        this.shifts = shifts;
        this.requests = requests;
        this.keyed = keyed;
    }

    /** Whether there is room for this request; counts it, where it is for a number that isn't the caller's own. */
    boolean room(Handle handle, Wanted wanted, Instant now) {
        return shifts.stands(wanted.terms().window(), now)
                && roomForAll(handle, wanted)
                && besides(handle, wanted) < FOR_A_NUMBER
                && (wanted.terms().own() || keyed.counted(handle, wanted, now));
    }

    private static boolean roomForAll(Handle handle, Wanted wanted) {
        if (others(handle, wanted) >= FOR_ALL - NEARLY) {
            handle.execute("SELECT pg_advisory_xact_lock(?)", FULL_LOCK);
        }
        return others(handle, wanted) < FOR_ALL;
    }

    private static int others(Handle handle, Wanted wanted) {
        return handle.createQuery(
                        "SELECT count(*) FROM callback WHERE vault IS DISTINCT FROM :earlier AND NOT practice")
                .bindByType("earlier", wanted.earlier().orElse(null), UUID.class)
                .mapTo(int.class)
                .one();
    }

    /** The requests of the same number with other words. */
    private int besides(Handle handle, Wanted wanted) {
        return handle.createQuery(
                        "SELECT count(*) FROM callback WHERE vault = ANY (:rows) AND vault IS DISTINCT FROM :earlier")
                .bindArray("rows", UUID.class, requests.rows(handle, wanted.number()))
                .bindByType("earlier", wanted.earlier().orElse(null), UUID.class)
                .mapTo(int.class)
                .one();
    }

    /** Forgets what was counted on earlier days. */
    void tidy(Handle handle, Instant now) {
        keyed.tidy(handle, now);
    }
}
