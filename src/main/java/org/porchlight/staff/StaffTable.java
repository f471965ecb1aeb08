package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.VaultTable;

/** Writes the table {@code staff}, and is the only class that does. It also holds the row of the colleague who acts. */
public final class StaffTable {
    private final VaultTable vault;

    public StaffTable(VaultTable vault) {
        this.vault = vault;
    }

    /**
     * Holds a colleague's row until the transaction ends, so that nobody removes them in the middle of what they do.
     * Hold it before any request that they touch: then no two transactions wait for each other in a circle.
     *
     * @return empty when they were removed or don't answer any more
     */
    Optional<Colleague> hold(Handle handle, UUID staff) {
        return handle.select("""
            SELECT alias, role <> 'responder' AS coordinator FROM staff
            WHERE id = ? AND active FOR KEY SHARE
            """, staff)
                .map((row, context) -> new Colleague(staff, row.getString("alias"), row.getBoolean("coordinator")))
                .findOne();
    }

    /** Finds a member of staff by alias. */
    Optional<UUID> find(Handle handle, String alias) {
        return handle.select("SELECT id FROM staff WHERE alias = ?", alias)
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * Adds a responder without a shift.
     *
     * @param languages that they speak, at least one
     * @param demo whether they are made up for the demo
     * @return their id; empty when the alias is taken
     */
    Optional<UUID> add(Handle handle, String alias, Set<Language> languages, boolean demo) {
        return handle.createQuery("""
            INSERT INTO staff (alias, languages, demo) VALUES (:alias, :languages, :demo)
            ON CONFLICT (alias) DO NOTHING RETURNING id
            """)
                .bind("alias", alias)
                .bindArray("languages", String.class, codes(languages))
                .bind("demo", demo)
                .mapTo(UUID.class)
                .findOne();
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().toList();
    }

    void role(Handle handle, UUID staff, Role role) {
        handle.execute("UPDATE staff SET role = ? WHERE id = ?", role.code(), staff);
    }

    /** Sets which languages a member of staff speaks. */
    void spoken(Handle handle, UUID staff, Set<Language> spoken) {
        handle.createUpdate("UPDATE staff SET languages = :languages WHERE id = :id")
                .bindArray("languages", String.class, codes(spoken))
                .bind("id", staff)
                .execute();
    }

    /** Sets in which language a member of staff reads the pages. */
    void pages(Handle handle, UUID staff, Language pages) {
        handle.execute("UPDATE staff SET pages = ? WHERE id = ?", pages.code(), staff);
    }

    /** Sets in which language a member of staff reads the pages, if they never chose one. */
    void firstPages(Handle handle, UUID staff, Language pages) {
        handle.execute("UPDATE staff SET pages = ? WHERE id = ? AND pages IS NULL", pages.code(), staff);
    }

    /** Sets which row of the vault holds the phone of a member of staff. */
    void phone(Handle handle, UUID staff, UUID vaultRow) {
        handle.execute("UPDATE staff SET vault = ? WHERE id = ?", vaultRow, staff);
    }

    /**
     * Removes a member of staff with all that is theirs: phone, account, sessions, shifts. A request that they had
     * taken is anybody's again. Their row is locked first, as by all that they do, then the requests, and their phone
     * last: texts to it are put into the outbox behind a request.
     *
     * @return whether they were there
     */
    boolean remove(Handle handle, UUID staff) {
        handle.execute("SELECT FROM staff WHERE id = ? FOR UPDATE", staff);
        holdRequests(handle, staff);
        List<UUID> rows = vaultRows(handle, staff);
        boolean there = handle.execute("DELETE FROM staff WHERE id = ?", staff) == 1;
        vault.erase(handle, rows);
        return there;
    }

    /** Locks the requests that they have taken or practise with by their rows of the vault, as is done everywhere. */
    private static void holdRequests(Handle handle, UUID staff) {
        handle.execute("""
            SELECT FROM vault
            WHERE id IN (SELECT vault FROM callback WHERE taken_by = ? OR practice_of = ?) ORDER BY id FOR UPDATE
            """, staff, staff);
    }

    /**
     * Lists all rows of the vault that are theirs, and the copies of their number that wait elsewhere, such as in a
     * practice.
     */
    private static List<UUID> vaultRows(Handle handle, UUID staff) {
        return handle.createQuery("""
            SELECT vault FROM staff WHERE id = :staff AND vault IS NOT NULL
            UNION SELECT totp FROM account WHERE staff = :staff AND totp IS NOT NULL
            UNION SELECT vault FROM phone_proof WHERE staff = :staff
            UNION SELECT vault FROM callback WHERE practice_of = :staff
            UNION SELECT copy.id FROM staff JOIN vault ON vault.id = staff.vault
                  JOIN vault AS copy ON copy.blind_index = vault.blind_index WHERE staff.id = :staff
            """).bind("staff", staff).mapTo(UUID.class).list();
    }
}
