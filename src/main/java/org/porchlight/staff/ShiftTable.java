package org.porchlight.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.messaging.Language;

/**
 * Writes the table {@code shift}, and is the only class that does. Reads who answers when, as the tables have it:
 * shifts, what people said of their presence, and the pause. Judges nothing.
 */
public final class ShiftTable {
    /**
     * A member of staff and when they answer.
     *
     * @param phone the row of the vault that holds it, if they gave one
     * @param language in which to write to them
     * @param speaks the languages in which they answer
     */
    public record OnDuty(
            Colleague who, Optional<UUID> phone, Language language, Set<Language> speaks, boolean demo, Duty duty) {
        /** Whether they gave a phone, so that they can call somebody back. */
        boolean rings() {
            return phone.isPresent();
        }

        private OnDuty with(Optional<ShiftTimes> shift) {
            List<ShiftTimes> shifts = new ArrayList<>(duty.shifts());
            shift.ifPresent(shifts::add);
            return new OnDuty(who, phone, language, speaks, demo, new Duty(shifts, duty.presence()));
        }
    }

    private record Row(OnDuty who, Optional<ShiftTimes> shift) {}

    /** Reads everybody who answers, in the order of the rows of the vault that hold their phones. */
    public List<OnDuty> all(Handle handle) {
        Map<UUID, OnDuty> all = new LinkedHashMap<>();
        handle.createQuery("""
            SELECT staff.id, alias, role <> 'responder' AS coordinator, vault,
                   coalesce(pages, languages[1]) AS language, languages, demo, state, until, weekday, day, starts, ends, zone
            FROM staff LEFT JOIN presence ON presence.staff = staff.id LEFT JOIN shift ON shift.staff = staff.id
            WHERE active ORDER BY vault, staff.id, shift.id
            """)
                .map(ShiftTable::row)
                .forEach(row -> all.merge(
                        row.who().who().id(), row.who().with(row.shift()), (before, _) -> before.with(row.shift())));
        return List.copyOf(all.values());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var who = new OnDuty(
                new Colleague(row.getObject("id", UUID.class), row.getString("alias"), row.getBoolean("coordinator")),
                Optional.ofNullable(row.getObject("vault", UUID.class)),
                Language.ofCode(row.getString("language")).orElseThrow(),
                speaks((String[]) row.getArray("languages").getArray()),
                row.getBoolean("demo"),
                new Duty(List.of(), presence(row)));
        return new Row(who, row.getString("zone") == null ? Optional.empty() : Optional.of(times(row)));
    }

    private static Set<Language> speaks(String[] codes) {
        return Arrays.stream(codes)
                .flatMap(code -> Language.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Duty.Presence> presence(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? Optional.empty()
                : Optional.of(new Duty.Presence(
                        Duty.State.ofColumn(state), row.getTimestamp("until").toInstant()));
    }

    /** Reads until when nothing is promised; long ago when nobody asked for that. */
    Instant paused(Handle handle) {
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

    /** Enters a shift; entering it again changes nothing, nor does it when the member of staff was removed. */
    void enter(Handle handle, UUID staff, ShiftTimes times) {
        handle.createUpdate("""
            INSERT INTO shift (staff, weekday, day, starts, ends, zone)
            SELECT id, :weekday, :day, :starts, :ends, :zone FROM staff WHERE id = :staff
            ON CONFLICT DO NOTHING
            """)
                .bind("staff", staff)
                .bindByType("weekday", weekday(times.day()), Integer.class)
                .bindByType("day", date(times.day()), LocalDate.class)
                .bind("starts", times.from())
                .bind("ends", times.until())
                .bind("zone", times.zone().getId())
                .execute();
    }

    private static Integer weekday(ShiftTimes.Day day) {
        return day instanceof ShiftTimes.Day.Weekly(DayOfWeek weekday) ? weekday.getValue() : null;
    }

    private static LocalDate date(ShiftTimes.Day day) {
        return day instanceof ShiftTimes.Day.Once(LocalDate date) ? date : null;
    }

    /**
     * Takes a shift out if this colleague may: their own, a coordinator anybody's.
     *
     * @return whether it was taken out
     */
    boolean takeOut(Handle handle, Colleague by, long shift) {
        return handle.execute("DELETE FROM shift WHERE id = ? AND (? OR staff = ?)", shift, by.coordinator(), by.id())
                == 1;
    }

    /** Takes all shifts of a member of staff out. */
    void clear(Handle handle, UUID staff) {
        handle.execute("DELETE FROM shift WHERE staff = ?", staff);
    }
}
