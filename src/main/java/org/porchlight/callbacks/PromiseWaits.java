package org.porchlight.callbacks;

import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.porchlight.records.Waits;

/**
 * Has it counted how long a request waited for its first try, and until they talked. A question by text, if now is good, is
 * a try. A practice counts nowhere.
 */
public final class PromiseWaits {
    private final Waits waits;

    public PromiseWaits(Waits waits) {
        this.waits = waits;
    }

    /** The caller is about to be rung, or asked by text, for a request as it stood before. */
    public void tried(Handle handle, OpenRequest open, Instant now) {
        boolean first = open.tried().times() == 0 && open.asked().isEmpty();
        if (first && !open.practice()) {
            waits.tried(handle, hour(handle, open), open.terms().window().from(), now);
        }
    }

    void talked(Handle handle, OpenRequest open, Instant now) {
        waits.talked(handle, hour(handle, open), now);
    }

    private static Instant hour(Handle handle, OpenRequest open) {
        return handle.select("SELECT created_hour FROM callback WHERE id = ?", open.id())
                .mapTo(Timestamp.class)
                .one()
                .toInstant();
    }
}
