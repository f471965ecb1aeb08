package org.porchlight.staff;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Somebody of the staff while they do something. Read before any request they touch, so that whoever removes them waits,
 * and nobody waits in a circle.
 *
 * @param coordinator whether they coordinate, which administrators do too
 */
public record Colleague(UUID id, String alias, boolean coordinator) {
    /** Until the end of the transaction they stay; empty when they were removed or don't answer any more. */
    public static Optional<Colleague> stay(Handle handle, UUID staff) {
        return handle.select("""
            SELECT alias, role <> 'responder' AS coordinator FROM staff
            WHERE id = ? AND active FOR KEY SHARE
            """, staff)
                .map((row, context) -> new Colleague(staff, row.getString("alias"), row.getBoolean("coordinator")))
                .findOne();
    }
}
