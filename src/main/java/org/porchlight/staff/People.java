package org.porchlight.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/**
 * Lists all members of staff, and changes them as administrators, operators and they themselves ask; each change is
 * committed on return. Their shifts are for {@link ShiftEditor}.
 */
public final class People {
    private static final UUID EVERYBODY = new UUID(0, 0);

    private final Database database;
    private final StaffTable staff;
    private final InstantSource clock;

    /** @param clock the real time, by which invitations end */
    public People(Database database, StaffTable staff, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.clock = clock;
    }

    /** How far a member of staff has come. */
    public enum Standing {
        JOINED,
        INVITED,
        /** No account, and no invitation that still works. */
        OUTSIDE,
        /** Made up for the demo; needs neither. */
        DEMO;

        /** The end of its word's name. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One member of staff.
     *
     * @param phone whether they have proved one; nobody is shown which
     */
    public record Person(UUID id, String alias, Role role, Set<Language> languages, Standing standing, boolean phone) {
        public boolean invitable() {
            return standing != Standing.DEMO;
        }
    }

    /**
     * Lists everybody by alias.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public List<Person> all() {
        return read(EVERYBODY);
    }

    /**
     * Finds one member of staff.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Person> find(UUID id) {
        return read(id).stream().findFirst();
    }

    private List<Person> read(UUID id) {
        Instant now = clock.instant();
        return database.commit(handle -> people(handle, id, now));
    }

    private static List<Person> people(Handle handle, UUID id, Instant now) {
        return handle.createQuery("""
            SELECT staff.id, alias, role, languages, demo, vault IS NOT NULL AS phone,
                   account.staff IS NOT NULL AND account.totp IS NOT NULL AS joined,
                   coalesce(until_hour > :now, false) AS invited
            FROM staff
            LEFT JOIN account ON account.staff = staff.id
            LEFT JOIN invitation ON invitation.staff = staff.id
            WHERE staff.id = :id OR :id = :everybody
            ORDER BY alias
            """)
                .bind("now", now)
                .bind("everybody", EVERYBODY)
                .bind("id", id)
                .map((row, context) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("alias"),
                        Role.ofCode(row.getString("role")).orElseThrow(),
                        languages(row.getArray("languages").getArray()),
                        standing(row),
                        row.getBoolean("phone")))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("demo")) {
            return Standing.DEMO;
        } else if (row.getBoolean("joined")) {
            return Standing.JOINED;
        }
        return row.getBoolean("invited") ? Standing.INVITED : Standing.OUTSIDE;
    }

    private static Set<Language> languages(Object codes) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        Arrays.stream((String[]) codes).forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        return languages;
    }

    /**
     * Gives a member of staff another role.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void role(UUID id, Role role) {
        change(handle -> staff.role(handle, id, role));
    }

    /**
     * Sets in which language they read the pages, and which they speak.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void languages(UUID id, Language pages, Set<Language> spoken) {
        change(handle -> {
            staff.pages(handle, id, pages);
            staff.spoken(handle, id, spoken);
        });
    }

    /**
     * Sets in which language they read the pages.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void pages(UUID id, Language pages) {
        change(handle -> staff.pages(handle, id, pages));
    }

    private void change(Consumer<Handle> work) {
        database.commit(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * Removes a member of staff with all that is theirs: they are signed out, and what they had taken is anybody's
     * again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void remove(UUID id) {
        change(handle -> staff.remove(handle, id));
    }

    /**
     * Removes a member of staff by alias.
     *
     * @return whether there was one of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean remove(String alias) {
        return database.commit(handle ->
                staff.find(handle, alias).map(id -> staff.remove(handle, id)).orElse(false));
    }
}
