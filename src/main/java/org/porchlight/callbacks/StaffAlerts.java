package org.porchlight.callbacks;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.TextKind;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.Staff;

/** Has staff told by text that requests wait. */
public final class StaffAlerts {
    private final Shifts shifts;
    private final Outbox outbox;

    public StaffAlerts(Shifts shifts, Outbox outbox) {
        this.shifts = shifts;
        this.outbox = outbox;
    }

    /** Tells responders who are on shift that a request waits. */
    void newRequest(Handle handle, Instant now) {
        outbox.staff(handle, shifts.phones(handle, now), TextKind.NEW_REQUEST, now);
    }

    /** Tells coordinators that nobody has tried a request whose window ends soon. */
    void untried(Handle handle, Instant now) {
        outbox.staff(handle, Staff.coordinatorPhones(handle), TextKind.UNTRIED, now);
    }
}
