package org.porchlight.callbacks;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.TextKind;
import org.porchlight.staff.Coordinators;
import org.porchlight.staff.Shifts;

/** Has staff told by text that requests wait. */
public final class StaffAlerts {
    private final Shifts shifts;
    private final Coordinators coordinators;
    private final Outbox outbox;
    private final OpenRequests requests;

    public StaffAlerts(Shifts shifts, Coordinators coordinators, Outbox outbox, OpenRequests requests) {
        this.shifts = shifts;
        this.coordinators = coordinators;
        this.outbox = outbox;
        this.requests = requests;
    }

    /** Tells responders who are on shift that a request waits. */
    void newRequest(Handle handle, Instant now) {
        outbox.staff(handle, shifts.phones(handle, now), TextKind.NEW_REQUEST, now);
    }

    /** Takes the news of new requests back, unless a request waits: nobody is woken for nothing. */
    void withdrawn(Handle handle) {
        outbox.recall(handle, TextKind.NEW_REQUEST, () -> requests.none(handle));
    }

    /** Tells coordinators that nobody has tried a request whose window ends soon. */
    void untried(Handle handle, Instant now) {
        coordinators.tell(handle, TextKind.UNTRIED, now);
    }
}
