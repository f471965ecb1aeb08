package org.porchlight.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.conversation.Window;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Database;
import org.porchlight.privacy.DatabaseAway;

/**
 * When somebody is there to call, from memory. A ticker keeps the memory fresh; nobody who waits ever waits for the
 * database here. Says nothing of who it is, and doesn't change a shift: that is {@link Staff}'s part.
 */
public final class Shifts {
    private final Database database;
    private final boolean demo;
    private volatile Roster roster = new Roster(List.of());
    private volatile boolean demoFound;

    /** Knows of nobody until {@link #refresh()}. @param demo whether people invented for the demo count */
    public Shifts(Database database, boolean demo) {
        this.database = database;
        this.demo = demo;
    }

    private record Row(ShiftTimes times, boolean demo) {}

    /** Looks at the database; while that is away, what was known stays. For a ticker: it may wait for two seconds. */
    public void refresh() {
        try {
            List<Row> rows = database.commit(handle -> handle.createQuery("""
                            SELECT weekday, day, starts, ends, zone, demo
                            FROM shift JOIN staff ON staff.id = shift.staff
                            WHERE active ORDER BY shift.id""")
                    .map(Shifts::row)
                    .list());
            roster = new Roster(rows.stream().filter(row -> demo || !row.demo()).map(Row::times).toList());
            demoFound = rows.stream().anyMatch(Row::demo);
        } catch (DatabaseAway away) {
            // The shifts that were entered are still the best that is known; a promise will need the database anyway.
        }
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(times(row), row.getBoolean("demo"));
    }

    /** Reads the columns weekday, day, starts, ends and zone. */
    static ShiftTimes times(ResultSet row) throws SQLException {
        LocalDate once = row.getObject("day", LocalDate.class);
        ShiftTimes.Day day = once == null
                ? new ShiftTimes.Day.Weekly(DayOfWeek.of(row.getInt("weekday")))
                : new ShiftTimes.Day.Once(once);
        return new ShiftTimes(day, row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class),
                ZoneId.of(row.getString("zone")));
    }

    /**
     * In which somebody can call: the next hour, then parts of the days up to three days ahead.
     *
     * @param zone the callers', in which mornings and evenings are counted
     * @return at most six, the earliest first; empty when nobody is on shift, or nobody is known to be
     */
    public List<Window> windows(Instant now, ZoneId zone) {
        return roster.windows(now, zone);
    }

    /** Whether a window that was offered can still be promised. */
    boolean stands(Window window, Instant now) {
        return roster.stands(window, now);
    }

    /** Where the phone of somebody on shift is kept, and how to speak to them. */
    record Phone(UUID vault, Language language) {}

    private record Duty(Phone phone, ShiftTimes times) {}

    /** The phones, as far as there are any, of those who are on shift now, in the order of their ids. */
    List<Phone> phones(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT vault, languages[1] AS language, weekday, day, starts, ends, zone
                        FROM shift JOIN staff ON staff.id = shift.staff
                        WHERE active AND vault IS NOT NULL AND (:demo OR NOT demo) ORDER BY vault""")
                .bind("demo", demo)
                .map((row, context) -> new Duty(
                        new Phone(
                                row.getObject("vault", UUID.class),
                                Language.ofCode(row.getString("language")).orElseThrow()),
                        times(row)))
                .stream()
                .filter(duty -> duty.times().covers(now))
                .map(Duty::phone)
                .distinct()
                .toList();
    }

    /** Whether invented people stand in the database, which live service doesn't count and says. */
    public boolean demoFound() {
        return demoFound;
    }
}
