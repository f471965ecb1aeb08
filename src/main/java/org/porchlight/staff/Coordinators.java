package org.porchlight.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.StaffPhone;
import org.porchlight.outbox.TextKind;

/** Finds the coordinators, administrators among them: to text all, and to say who of them is there. */
public final class Coordinators {
    private final Database database;
    private final ShiftTable shifts;
    private final Outbox outbox;

    public Coordinators(Database database, ShiftTable shifts, Outbox outbox) {
        this.database = database;
        this.shifts = shifts;
        this.outbox = outbox;
    }

    private Stream<ShiftTable.OnDuty> all(Handle handle) {
        return shifts.all(handle).stream().filter(it -> it.who().coordinator());
    }

    private Stream<ShiftTable.OnDuty> there(Handle handle, Instant now) {
        return all(handle).filter(it -> it.duty().covers(now));
    }

    /** Texts every coordinator who gave a phone, there or not, in the order of their rows in the vault. */
    public void tell(Handle handle, TextKind kind, Instant now) {
        List<StaffPhone> phones = all(handle)
                .flatMap(it -> it.phone().map(row -> new StaffPhone(row, it.language())).stream())
                .toList();
        outbox.staff(handle, phones, kind, now);
    }

    /**
     * Lists the aliases of the coordinators who are there now.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<String> there(Instant now) {
        return database.commit(handle ->
                there(handle, now).map(it -> it.who().alias()).sorted().toList());
    }

    /** Gives the rows of the vault that hold the phones of the coordinators who are there now, but for one's own. */
    public List<UUID> phonesBut(Handle handle, UUID own, Instant now) {
        return there(handle, now)
                .filter(it -> !it.who().id().equals(own))
                .flatMap(it -> it.phone().stream())
                .toList();
    }
}
