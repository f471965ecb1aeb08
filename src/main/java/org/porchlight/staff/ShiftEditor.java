package org.porchlight.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Shows and changes shifts: on the pages responders their own and coordinators everybody's, one at a time; on the
 * command line an operator's. Doesn't say what can be promised because of them; that is for {@link Shifts}, which sees
 * a change within a minute.
 */
public final class ShiftEditor {
    private final Database database;
    private final StaffTable staff;
    private final ShiftTable shifts;
    private final Acts acts;

    public ShiftEditor(Database database, StaffTable staff, ShiftTable shifts, Acts acts) {
        this.database = database;
        this.staff = staff;
        this.shifts = shifts;
        this.acts = acts;
    }

    /**
     * One shift.
     *
     * @param id by which it is taken out again
     */
    public record Entry(long id, UUID staff, String alias, ShiftTimes times) {}

    /** A member of staff who can have shifts. */
    public record Person(UUID staff, String alias) {}

    /**
     * Reads all shifts, the earliest in the day first.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<Entry> all() {
        return database.commit(handle -> handle.createQuery("""
            SELECT shift.id, staff, alias, weekday, day, starts, ends, zone
            FROM shift JOIN staff ON staff.id = shift.staff
            WHERE active ORDER BY day, starts, alias, shift.id
            """)
                .map((row, context) -> new Entry(
                        row.getLong("id"),
                        row.getObject("staff", UUID.class),
                        row.getString("alias"),
                        ShiftTable.times(row)))
                .list());
    }

    /**
     * Reads the shifts of one member of staff, in the order they were entered.
     *
     * @throws DatabaseAway when it is away
     */
    public List<ShiftTimes> of(UUID whose) {
        return database.commit(handle -> handle.select(
                        "SELECT weekday, day, starts, ends, zone FROM shift WHERE staff = ? ORDER BY id", whose)
                .map((row, context) -> ShiftTable.times(row))
                .list());
    }

    /**
     * Lists everybody who answers, by alias.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<Person> people() {
        return database.commit(handle -> handle.createQuery("SELECT id, alias FROM staff WHERE active ORDER BY alias")
                .map((row, context) -> new Person(row.getObject("id", UUID.class), row.getString("alias")))
                .list());
    }

    /**
     * Enters a shift; entering it again changes nothing.
     *
     * @param by who does so
     * @return whether they may, and there is a member of staff to have it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean enter(UUID by, UUID whose, ShiftTimes times, Instant now) {
        return acts.commit(by, (handle, colleague) -> {
                    boolean may = colleague.coordinator() || colleague.id().equals(whose);
                    if (!may || !answers(handle, whose)) {
                        return false;
                    }
                    shifts.enter(handle, whose, times);
                    acts.add(handle, colleague, Act.SHIFT, now);
                    return true;
                })
                .orElse(false);
    }

    private static boolean answers(Handle handle, UUID staff) {
        return handle.select("SELECT EXISTS (SELECT FROM staff WHERE id = ? AND active)", staff)
                .mapTo(boolean.class)
                .one();
    }

    /**
     * Takes a shift out.
     *
     * @param by who does so
     * @return whether they may, and there was one
     * @throws DatabaseAway when it may not be committed
     */
    public boolean takeOut(UUID by, long shift, Instant now) {
        return acts.commit(by, (handle, colleague) -> {
                    if (!shifts.takeOut(handle, colleague, shift)) {
                        return false;
                    }
                    acts.add(handle, colleague, Act.SHIFT, now);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Enters shifts for an operator, all or none.
     *
     * @return whether there is a member of staff of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean enter(String alias, List<ShiftTimes> times) {
        return database.commit(handle -> staff.find(handle, alias)
                .map(whose -> {
                    times.forEach(it -> shifts.enter(handle, whose, it));
                    return true;
                })
                .orElse(false));
    }

    /**
     * Takes all shifts of a member of staff out for an operator; they stay.
     *
     * @return whether there is a member of staff of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean clear(String alias) {
        return database.commit(handle -> staff.find(handle, alias)
                .map(whose -> {
                    shifts.clear(handle, whose);
                    return true;
                })
                .orElse(false));
    }
}
