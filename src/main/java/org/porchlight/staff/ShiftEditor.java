package org.porchlight.staff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * The shifts as staff see and change them, one at a time: everybody their own, coordinators everybody's. Doesn't say what
 * can be promised because of them; that is for {@link Shifts}.
 */
public final class ShiftEditor {
    private final Database database;

    public ShiftEditor(Database database) {
        this.database = database;
    }

    /** One shift. @param id by which it is taken out again */
    public record Entry(long id, UUID staff, String alias, ShiftTimes times) {}

    /** Somebody who can have shifts. */
    public record Person(UUID staff, String alias) {}

    /** All of them, the earliest in the day first. @throws DatabaseAway when the database is away */
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

    /** Everybody who answers, by alias. @throws DatabaseAway when the database is away */
    public List<Person> people() {
        return database.commit(handle -> handle.createQuery("SELECT id, alias FROM staff WHERE active ORDER BY alias")
                .map((row, context) -> new Person(row.getObject("id", UUID.class), row.getString("alias")))
                .list());
    }

    /** The aliases of those who coordinate and are there now. @throws DatabaseAway when the database is away */
    public List<String> coordinators(Instant now) {
        return database.commit(handle -> {
            List<UUID> there = ShiftTable.all(handle).stream()
                    .filter(it -> it.duty().covers(now))
                    .map(ShiftTable.OnDuty::staff)
                    .toList();
            return handle.createQuery("""
                SELECT alias FROM staff WHERE id = ANY (:there) AND role <> 'responder' ORDER BY alias
                """)
                    .bindArray("there", UUID.class, there)
                    .mapTo(String.class)
                    .list();
        });
    }

    /**
     * Enters a shift; entering it again changes nothing.
     *
     * @param by who does so
     * @return whether they may, and there is somebody to have it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean enter(UUID by, UUID whose, ShiftTimes times, Instant now) {
        return database.commit(handle -> Colleague.stay(handle, by)
                .filter(colleague -> may(colleague, whose) && enter(handle, whose, times))
                .map(colleague -> written(handle, colleague, now))
                .orElse(false));
    }

    private static boolean enter(Handle handle, UUID whose, ShiftTimes times) {
        handle.createUpdate("""
            INSERT INTO shift (staff, weekday, day, starts, ends, zone)
            SELECT id, :weekday, :day, :starts, :ends, :zone FROM staff WHERE id = :staff AND active
            ON CONFLICT DO NOTHING
            """)
                .bind("staff", whose)
                .bindByType("weekday", weekday(times.day()), Integer.class)
                .bindByType("day", date(times.day()), LocalDate.class)
                .bind("starts", times.from())
                .bind("ends", times.until())
                .bind("zone", times.zone().getId())
                .execute();
        return handle.select("SELECT EXISTS (SELECT FROM staff WHERE id = ? AND active)", whose)
                .mapTo(boolean.class)
                .one();
    }

    private static Integer weekday(ShiftTimes.Day day) {
        return day instanceof ShiftTimes.Day.Weekly(DayOfWeek weekday) ? weekday.getValue() : null;
    }

    private static LocalDate date(ShiftTimes.Day day) {
        return day instanceof ShiftTimes.Day.Once(LocalDate date) ? date : null;
    }

    /**
     * Takes a shift out.
     *
     * @param by who does so
     * @return whether they may, and there was one
     * @throws DatabaseAway when it may not be committed
     */
    public boolean takeOut(UUID by, long shift, Instant now) {
        return database.commit(handle -> Colleague.stay(handle, by)
                .filter(colleague -> handle.execute(
                                "DELETE FROM shift WHERE id = ? AND (? OR staff = ?)",
                                shift,
                                colleague.coordinator(),
                                by)
                        == 1)
                .map(colleague -> written(handle, colleague, now))
                .orElse(false));
    }

    private static boolean may(Colleague colleague, UUID whose) {
        return colleague.coordinator() || colleague.id().equals(whose);
    }

    private static boolean written(Handle handle, Colleague colleague, Instant now) {
        Acts.add(handle, colleague.alias(), Act.SHIFT, now);
        return true;
    }
}
