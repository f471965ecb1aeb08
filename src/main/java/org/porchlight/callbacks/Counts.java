package org.porchlight.callbacks;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Counts requests that are over: how many ended how on which day. Nothing else stays of them. */
public final class Counts {
    /** The window ended, and nobody had tried. */
    static final String EXPIRED = "expired";

    /** The window ended, and a coordinator had set the request aside. */
    static final String SET_ASIDE = "set-aside";

    /** The caller was rung, and nobody ever said how the call went. */
    static final String NOT_SAID = "not-said";

    /**
     * One more.
     *
     * @param how a {@link Disposition}'s column, or one of the above
     */
    void add(Handle handle, LocalDate day, String how) {
        handle.execute("""
            INSERT INTO callback_count AS counted (day, disposition, n) VALUES (?, ?, 1)
            ON CONFLICT (day, disposition) DO UPDATE SET n = counted.n + 1
            """, day, how);
    }
}
