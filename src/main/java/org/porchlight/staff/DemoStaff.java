package org.porchlight.staff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;

/**
 * Makes up two members of staff for the demo: a responder and a coordinator, on shift day and night, in every language.
 */
public final class DemoStaff {
    private static final String ALIAS = "demo-";
    private static final List<Role> ROLES = List.of(Role.RESPONDER, Role.COORDINATOR);

    private final Database database;
    private final StaffTable staff;
    private final ShiftTable shifts;

    public DemoStaff(Database database, StaffTable staff, ShiftTable shifts) {
        this.database = database;
        this.staff = staff;
        this.shifts = shifts;
    }

    /**
     * Makes up who is missing, and puts them on shift. Whoever is there keeps sessions, shifts and what they had taken: it is
     * done at each start, and beside a demo that serves.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void seed(ZoneId zone) {
        database.commit(handle -> {
            for (Role role : ROLES) {
                known(handle, role).ifPresentOrElse(id -> staff.role(handle, id, role), () -> add(handle, role, zone));
            }
            return true;
        });
    }

    private static Optional<UUID> known(Handle handle, Role role) {
        return handle.select("SELECT id FROM staff WHERE demo AND alias = ?", alias(role))
                .mapTo(UUID.class)
                .findOne();
    }

    private void add(Handle handle, Role role, ZoneId zone) {
        UUID id = staff.add(handle, alias(role), EnumSet.allOf(Language.class), true)
                .orElseThrow();
        staff.role(handle, id, role);
        for (DayOfWeek day : DayOfWeek.values()) {
            var weekly = new ShiftTimes.Day.Weekly(day);
            shifts.enter(handle, id, new ShiftTimes(weekly, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone));
        }
    }

    private static String alias(Role role) {
        return ALIAS + role.code();
    }

    /**
     * Gives a phone, which nobody has to prove, to whoever of them has none. While the vault's keys don't fit they have
     * none, and the line starts all the same.
     *
     * @param numbers the responder's, the coordinator's
     * @throws DatabaseAway when it may not be committed
     */
    public void phones(ProvedPhones phones, List<PhoneNumber> numbers) {
        if (!phones.usable()) {
            return;
        }
        database.commit(handle -> {
            for (int at = 0; at < ROLES.size(); at++) {
                UUID person = person(handle, ROLES.get(at)).orElseThrow();
                if (!phones.has(handle, person)) {
                    phones.keep(handle, person, numbers.get(at));
                }
            }
            return true;
        });
    }

    /**
     * Whether any stand in the database: then live service must not start.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean any() {
        return database.commit(handle -> handle.select("SELECT EXISTS (SELECT FROM staff WHERE demo)")
                .mapTo(boolean.class)
                .one());
    }

    /**
     * Finds who was made up for a role.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<UUID> person(Role role) {
        return database.commit(handle -> person(handle, role));
    }

    private static Optional<UUID> person(Handle handle, Role role) {
        return handle.select("SELECT id FROM staff WHERE demo AND alias = ? AND role = ?", alias(role), role.code())
                .mapTo(UUID.class)
                .findOne();
    }
}
