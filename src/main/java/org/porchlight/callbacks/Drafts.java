package org.porchlight.callbacks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * Keeps what a caller keyed or texted of a request until the request is made: at most one draft for a contact, for half
 * an hour and to the end of that quarter, in the vault. Doesn't judge the number.
 */
public final class Drafts {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Secrets NOTHING = new Secrets(Optional.empty(), Optional.empty());

    private final Database database;
    private final Vault vault;
    private final CallbackHashes hashes;
    private final InstantSource clock;

    /** @param clock the real time */
    public Drafts(Database database, Vault vault, CallbackHashes hashes, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Adds to the draft of a contact; committed on return. What is given takes the place of the same kind given before;
     * the rest stays, and all gets its time again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void put(String contact, Secrets given) {
        database.commit(handle -> {
            Secrets before = take(handle, contact);
            drop(handle, contact);
            put(
                    handle,
                    contact,
                    new Secrets(given.number().or(before::number), given.word().or(before::word)));
            return true;
        });
    }

    private void put(Handle handle, String contact, Secrets secrets) {
        UUID row = vault.put(
                handle,
                new VaultEntry(
                        VaultKind.DRAFT,
                        secrets,
                        secrets.number().map(number -> vault.blind(VaultKind.DRAFT, number.e164())),
                        Optional.of(QuarterHour.over(clock.instant().plus(LIFE)))));
        handle.execute("INSERT INTO draft (contact, vault) VALUES (?, ?)", hashes.draft(contact), row);
    }

    /**
     * Erases the draft of a contact: on hang-up, and before another request begins in the same contact.
     *
     * @throws DatabaseAway when it may not be committed; the draft expires anyway
     */
    public void drop(String contact) {
        database.commit(handle -> {
            drop(handle, contact);
            return true;
        });
    }

    /** What is there, for this transaction alone. */
    Secrets take(Handle handle, String contact) {
        return row(handle, contact)
                .map(row -> vault.open(handle, row) instanceof Opened.Found(Secrets secrets) ? secrets : NOTHING)
                .orElse(NOTHING);
    }

    void drop(Handle handle, String contact) {
        row(handle, contact).ifPresent(row -> vault.erase(handle, row));
    }

    private Optional<UUID> row(Handle handle, String contact) {
        hashes.lockContact(handle, contact);
        return handle.select("SELECT vault FROM draft WHERE contact = ?", hashes.draft(contact))
                .mapTo(UUID.class)
                .findOne();
    }
}
