package org.porchlight.callbacks;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Says whether one more request can be promised: its window has room, and it is within the limit for its number; a call to
 * a number that isn't the caller's own is within {@link KeyedCounts}.
 */
public final class Capacity {
    private static final int FOR_A_NUMBER = 3;

    private final WindowRoom window;
    private final OpenRequests requests;
    private final KeyedCounts keyed;

    public Capacity(WindowRoom window, OpenRequests requests, KeyedCounts keyed) {
        this.window = window;
        this.requests = requests;
        this.keyed = keyed;
    }

    /** Whether there is room for this request; counts it, where it is for a number that isn't the caller's own. */
    boolean room(Handle handle, Wanted wanted, Instant now) {
        return window.in(handle, wanted, now)
                && besides(handle, wanted) < FOR_A_NUMBER
                && (wanted.terms().own() || keyed.counted(handle, wanted, now));
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
