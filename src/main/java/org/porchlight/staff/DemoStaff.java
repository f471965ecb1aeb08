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
import org.porchlight.privacy.Vault;

/** The two people who are made up for the demo: one answers, one also coordinates; day and night, in every language. */
public final class DemoStaff {
    private static final String ALIAS = "demo-";
    private static final List<String> ROLES = List.of("responder", "coordinator");

    private final Database database;

    public DemoStaff(Database database) {
        this.database = database;
    }

    /**
     * Puts them on shift, in the place of those of an earlier start.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void replace(ZoneId zone) {
        database.commit(handle -> {
            handle.select("SELECT id FROM staff WHERE demo")
                    .mapTo(UUID.class)
                    .list()
                    .forEach(id -> Staff.remove(handle, id));
            ROLES.forEach(role -> add(handle, role, zone));
            return true;
        });
    }

    private static void add(Handle handle, String role, ZoneId zone) {
        String alias = ALIAS + role;
        Staff.add(handle, alias, EnumSet.allOf(Language.class), true);
        handle.execute("UPDATE staff SET role = ? WHERE alias = ?", role, alias);
        for (DayOfWeek day : DayOfWeek.values()) {
            Staff.shift(
                    handle,
                    alias,
                    new ShiftTimes(new ShiftTimes.Day.Weekly(day), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone));
        }
    }

    /**
     * Gives them phones, which nobody has to prove. While the vault's keys don't fit they have none, and the line starts
     * all the same.
     *
     * @param numbers the responder's, the coordinator's
     * @throws DatabaseAway when it may not be committed
     */
    public void phones(Vault vault, List<PhoneNumber> numbers) {
        if (!vault.usable()) {
            return;
        }
        database.commit(handle -> {
            for (int at = 0; at < ROLES.size(); at++) {
                StaffPhones.keep(handle, vault, person(handle, ROLES.get(at)).orElseThrow(), numbers.get(at));
            }
            return true;
        });
    }

    /** Whoever was made up for that role. @throws DatabaseAway when nobody can tell */
    public Optional<UUID> person(String role) {
        return database.commit(handle -> person(handle, role));
    }

    private static Optional<UUID> person(Handle handle, String role) {
        return handle.select("SELECT id FROM staff WHERE demo AND alias = ? AND role = ?", ALIAS + role, role)
                .mapTo(UUID.class)
                .findOne();
    }
}
