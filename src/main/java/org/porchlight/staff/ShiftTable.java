package org.porchlight.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.messaging.Language;

/** Who answers and when, as it stands in the tables. Judges nothing. */
public final class ShiftTable {
    private ShiftTable() {}

    /** Somebody who answers. @param phone where it is kept, if it was given @param language in which to write to them */
    public record OnDuty(UUID staff, Optional<UUID> phone, Language language, boolean demo, Duty duty) {}

    private record Row(OnDuty who, Optional<ShiftTimes> shift) {}

    /** Everybody, in the order of the rows of the vault that hold their phones. */
    public static List<OnDuty> all(Handle handle) {
        Map<UUID, OnDuty> all = new LinkedHashMap<>();
        handle.createQuery("""
            SELECT staff.id, vault, coalesce(pages, languages[1]) AS language, demo, state, until,
                   weekday, day, starts, ends, zone
            FROM staff LEFT JOIN presence ON presence.staff = staff.id LEFT JOIN shift ON shift.staff = staff.id
            WHERE active ORDER BY vault, staff.id, shift.id
            """)
                .map(ShiftTable::row)
                .forEach(row -> all.merge(
                        row.who().staff(), with(row.who(), row.shift()), (before, _) -> with(before, row.shift())));
        return List.copyOf(all.values());
    }

    private static OnDuty with(OnDuty who, Optional<ShiftTimes> shift) {
        List<ShiftTimes> shifts = new ArrayList<>(who.duty().shifts());
        shift.ifPresent(shifts::add);
        return new OnDuty(
                who.staff(),
                who.phone(),
                who.language(),
                who.demo(),
                new Duty(shifts, who.duty().presence()));
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var who = new OnDuty(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("vault", UUID.class)),
                Language.ofCode(row.getString("language")).orElseThrow(),
                row.getBoolean("demo"),
                new Duty(List.of(), presence(row)));
        return new Row(who, row.getString("zone") == null ? Optional.empty() : Optional.of(times(row)));
    }

    private static Optional<Presence> presence(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? Optional.empty()
                : Optional.of(new Presence(
                        Presence.State.ofColumn(state),
                        row.getTimestamp("until").toInstant()));
    }

    /** Before this, nothing is promised; long ago when nobody asked for that. */
    static Instant paused(Handle handle) {
        return handle.select("SELECT until FROM pause")
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH);
    }

    /** Reads the columns weekday, day, starts, ends and zone. */
    static ShiftTimes times(ResultSet row) throws SQLException {
        LocalDate once = row.getObject("day", LocalDate.class);
        ShiftTimes.Day day = once == null
                ? new ShiftTimes.Day.Weekly(DayOfWeek.of(row.getInt("weekday")))
                : new ShiftTimes.Day.Once(once);
        return new ShiftTimes(
                day,
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                ZoneId.of(row.getString("zone")));
    }
}
