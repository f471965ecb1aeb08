package org.porchlight.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/** Everybody who may enter the staff pages, and as what. Their shifts are the desk's. */
public final class People {
    private final AccountStore store;

    public People(AccountStore store) {
        this.store = store;
    }

    /** How far somebody has come. */
    enum Standing {
        JOINED,
        INVITED,
        /** No account, and no invitation that still works. */
        OUTSIDE,
        /** Made up for the demo; needs neither. */
        DEMO
    }

    /** @param phone whether they have proved one; nobody is shown which */
    public record Person(UUID id, String alias, Role role, Set<Language> languages, Standing standing, boolean phone) {
        public String standingCode() {
            return "people." + standing.name().toLowerCase(Locale.ROOT);
        }

        public boolean invitable() {
            return standing != Standing.DEMO;
        }
    }

    private static final String SELECT = """
        SELECT staff.id, alias, role, languages, demo, vault IS NOT NULL AS phone,
               account.staff IS NOT NULL AND account.totp IS NOT NULL AS joined,
               coalesce(until_hour > :now, false) AS invited
        FROM staff
        LEFT JOIN account ON account.staff = staff.id
        LEFT JOIN invitation ON invitation.staff = staff.id
        WHERE staff.id = :id OR :id = :everybody
        ORDER BY alias
        """;

    private static final UUID EVERYBODY = new UUID(0, 0);

    /** By alias. @throws DatabaseAway when nobody can tell */
    public List<Person> all() {
        Instant now = store.clock().instant();
        return store.database().commit(handle -> people(handle, EVERYBODY, now));
    }

    /** @throws DatabaseAway when nobody can tell */
    public Optional<Person> find(UUID id) {
        Instant now = store.clock().instant();
        return store.database().commit(handle -> people(handle, id, now)).stream()
                .findFirst();
    }

    private static List<Person> people(Handle handle, UUID id, Instant now) {
        return handle.createQuery(SELECT)
                .bind("now", now)
                .bind("everybody", EVERYBODY)
                .bind("id", id)
                .map((row, context) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("alias"),
                        Role.ofCode(row.getString("role")).orElseThrow(),
                        languages(row.getArray("languages").getArray()),
                        row.getBoolean("demo")
                                ? Standing.DEMO
                                : row.getBoolean("joined")
                                        ? Standing.JOINED
                                        : row.getBoolean("invited") ? Standing.INVITED : Standing.OUTSIDE,
                        row.getBoolean("phone")))
                .list();
    }

    private static Set<Language> languages(Object codes) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        Arrays.stream((String[]) codes).forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        return languages;
    }

    /** @throws DatabaseAway when it may not be committed */
    public void role(UUID id, Role role) {
        store.database().commit(handle -> handle.execute("UPDATE staff SET role = ? WHERE id = ?", role.code(), id));
    }

    /**
     * Removes somebody with all that is theirs: they are signed out, and what they had taken is anybody's again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void remove(UUID id) {
        store.database().commit(handle -> Staff.remove(handle, id));
    }

    /** In which language they read the pages, and which they speak. @throws DatabaseAway when it may not be committed */
    public void languages(UUID id, Language pages, Set<Language> spoken) {
        store.database().commit(handle -> handle.createUpdate(
                        "UPDATE staff SET pages = :pages, languages = :languages WHERE id = :id")
                .bind("pages", pages.code())
                .bindArray(
                        "languages",
                        String.class,
                        spoken.stream().map(Language::code).sorted().toList())
                .bind("id", id)
                .execute());
    }

    /** In which language they read the pages. @throws DatabaseAway when it may not be committed */
    public void pages(UUID id, Language pages) {
        store.database().commit(handle -> handle.execute("UPDATE staff SET pages = ? WHERE id = ?", pages.code(), id));
    }
}
