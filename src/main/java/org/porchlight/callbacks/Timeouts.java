package org.porchlight.callbacks;

import java.time.Instant;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.TextKind;
import org.porchlight.staff.Staff;

/**
 * For a job: what goes by without anybody doing anything. Leases past their time go back; a call of which nobody said how
 * it went is handed on; and coordinators hear, once, of requests that nobody has tried shortly before their time ends.
 * Ends no request: that is for {@link Callbacks}. Any number of workers may do this at once.
 */
public final class Timeouts {
    /** What nobody has tried or holds right now, and whose time ends soon. */
    static final String UNTRIED = """
        tries = 0 AND NOT practice AND (taken_by IS NULL OR taken_until <= :now) AND window_until > :now
        AND window_until - least(interval '20 minutes', (window_until - window_from) / 2) <= :now
        """;

    private final Database database;
    private final Outbox outbox;

    public Timeouts(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Lets go what is held past its time, or by somebody who was removed. Everybody sees it as free before that: this only
     * tidies up.
     *
     * @return how many
     * @throws DatabaseAway when it may not be committed
     */
    public int letGo(Instant now) {
        return database.commit(
                handle -> handle.createUpdate("""
                    UPDATE callback
                    SET taken_by = NULL, taken_until = NULL, handed_on = handed_on OR owed, owed = false
                    WHERE id IN (SELECT id FROM callback
                                 WHERE taken_until <= :now OR taken_by IS NULL AND taken_until IS NOT NULL
                                 FOR UPDATE SKIP LOCKED)
                    """).bind("now", now).execute());
    }

    /**
     * Tells coordinators of untried requests twenty minutes before their time ends, or halfway through a shorter one; not
     * of what somebody holds right now, who may be about to call.
     *
     * @return how many there are
     * @throws DatabaseAway when it may not be committed
     */
    public int alert(Instant now) {
        return database.commit(handle -> {
            int untried =
                    handle.createUpdate("""
                        UPDATE callback SET alerted = true
                        WHERE id IN (SELECT id FROM callback WHERE NOT alerted AND %s FOR UPDATE SKIP LOCKED)
                        """.formatted(UNTRIED)).bind("now", now).execute();
            if (untried > 0) {
                outbox.staff(handle, Staff.coordinatorPhones(handle), TextKind.UNTRIED, now);
            }
            return untried;
        });
    }
}
