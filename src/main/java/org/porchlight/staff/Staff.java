package org.porchlight.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.StaffPhone;

/**
 * The people who answer, by alias, and their shifts, as an operator keeps them. Doesn't say who can call when: that is
 * for {@link Shifts}, and it sees a change within a minute.
 */
public final class Staff {
    private static final Pattern ALIAS = Pattern.compile("(?!.*[0-9]{5})[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Database database;

    public Staff(Database database) {
        this.database = database;
    }

    /** Somebody who answers. @param shifts in the order they were entered */
    public record Person(String alias, Set<Language> languages, boolean demo, List<ShiftTimes> shifts) {}

    /** Whether this can be an alias: a small letter first, then more, digits, hyphens between them; no number. */
    public static boolean isAlias(String alias) {
        return ALIAS.matcher(alias).matches();
    }

    /** The phones of all coordinators and administrators who gave one, in the order of their rows in the vault. */
    public static List<StaffPhone> coordinatorPhones(Handle handle) {
        return handle.select("""
            SELECT vault, coalesce(pages, languages[1]) AS language FROM staff
            WHERE active AND role <> 'responder' AND vault IS NOT NULL ORDER BY vault
            """)
                .map((row, context) -> new StaffPhone(
                        row.getObject("vault", UUID.class),
                        Language.ofCode(row.getString("language")).orElseThrow()))
                .list();
    }

    /**
     * Adds somebody without a shift.
     *
     * @param languages at least one
     * @return whether the alias was free
     * @throws DatabaseAway when it may not be committed
     */
    public boolean add(String alias, Set<Language> languages) {
        return database.commit(handle -> add(handle, alias, languages, false));
    }

    /** The same, as part of the caller's transaction. */
    public static boolean add(Handle handle, String alias, Set<Language> languages) {
        return add(handle, alias, languages, false);
    }

    static boolean add(Handle handle, String alias, Set<Language> languages, boolean demo) {
        return handle.createUpdate("""
            INSERT INTO staff (alias, languages, demo) VALUES (:alias, :languages, :demo)
            ON CONFLICT (alias) DO NOTHING
            """)
                        .bind("alias", alias)
                        .bindArray(
                                "languages",
                                String.class,
                                languages.stream().map(Language::code).sorted().toList())
                        .bind("demo", demo)
                        .execute()
                == 1;
    }

    /**
     * Enters a shift; entering it again changes nothing.
     *
     * @return whether there is somebody of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean shift(String alias, ShiftTimes times) {
        return shift(alias, List.of(times));
    }

    /** The same for several shifts, all or none. */
    public boolean shift(String alias, List<ShiftTimes> times) {
        return database.commit(handle -> {
            boolean known = known(handle, alias);
            times.forEach(it -> shift(handle, alias, it));
            return known;
        });
    }

    private static boolean known(Handle handle, String alias) {
        return handle.select("SELECT EXISTS (SELECT FROM staff WHERE alias = ?)", alias)
                .mapTo(boolean.class)
                .one();
    }

    static void shift(Handle handle, String alias, ShiftTimes times) {
        handle.createUpdate("""
            INSERT INTO shift (staff, weekday, day, starts, ends, zone)
            SELECT id, :weekday, :day, :starts, :ends, :zone FROM staff WHERE alias = :alias
            ON CONFLICT DO NOTHING
            """)
                .bind("alias", alias)
                .bindByType("weekday", weekday(times), Integer.class)
                .bindByType("day", date(times), LocalDate.class)
                .bind("starts", times.from())
                .bind("ends", times.until())
                .bind("zone", times.zone().getId())
                .execute();
    }

    private static Integer weekday(ShiftTimes times) {
        return times.day() instanceof ShiftTimes.Day.Weekly(DayOfWeek weekday) ? weekday.getValue() : null;
    }

    private static LocalDate date(ShiftTimes times) {
        return times.day() instanceof ShiftTimes.Day.Once(LocalDate date) ? date : null;
    }

    /**
     * Takes all shifts of somebody away, who stays.
     *
     * @return whether there is somebody of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean clear(String alias) {
        return database.commit(handle -> {
            handle.execute("DELETE FROM shift WHERE staff = (SELECT id FROM staff WHERE alias = ?)", alias);
            return known(handle, alias);
        });
    }

    /**
     * Removes somebody with their shifts, their phone and what they sign in with.
     *
     * @return whether there was somebody of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean remove(String alias) {
        return database.commit(handle -> handle.select("SELECT id FROM staff WHERE alias = ?", alias)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> remove(handle, id))
                .orElse(false));
    }

    /** The same, as part of the caller's transaction. */
    public static boolean remove(Handle handle, UUID staff) {
        handle.execute("SELECT FROM staff WHERE id = ? FOR UPDATE", staff);
        eraseVault(handle, staff);
        return handle.execute("DELETE FROM staff WHERE id = ?", staff) == 1;
    }

    /** All that the vault has of them, before the rows that name it. */
    private static void eraseVault(Handle handle, UUID staff) {
        handle.createUpdate("""
            DELETE FROM vault WHERE id IN (
                SELECT vault FROM staff WHERE id = :staff
                UNION SELECT totp FROM account WHERE staff = :staff
                UNION SELECT vault FROM phone_proof WHERE staff = :staff
                UNION SELECT vault FROM callback WHERE practice_of = :staff
                UNION SELECT copy.id FROM staff JOIN vault ON vault.id = staff.vault
                      JOIN vault AS copy ON copy.blind = vault.blind WHERE staff.id = :staff)
            """).bind("staff", staff).execute();
    }

    /** Everybody, by alias. @throws DatabaseAway when the database is away */
    public List<Person> all() {
        return database.commit(
                handle -> handle.createQuery("SELECT id, alias, languages, demo FROM staff ORDER BY alias")
                        .map((row, context) -> new Person(
                                row.getString("alias"),
                                languages(row.getArray("languages").getArray()),
                                row.getBoolean("demo"),
                                shifts(handle, row.getObject("id", UUID.class))))
                        .list());
    }

    private static Set<Language> languages(Object codes) {
        EnumSet<Language> languages = EnumSet.noneOf(Language.class);
        Arrays.stream((String[]) codes).forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        return languages;
    }

    private static List<ShiftTimes> shifts(Handle handle, UUID staff) {
        return handle.select("SELECT weekday, day, starts, ends, zone FROM shift WHERE staff = ? ORDER BY id", staff)
                .map((row, context) -> ShiftTable.times(row))
                .list();
    }

    /** Whether somebody invented is among them; a live line must not start then. */
    public boolean anyDemo() {
        return database.commit(handle -> handle.select("SELECT EXISTS (SELECT FROM staff WHERE demo)")
                .mapTo(boolean.class)
                .one());
    }
}
