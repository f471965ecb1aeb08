package org.porchlight.privacy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;

/**
 * Keeps phone numbers, and is the only place that does: sealed under a key that the database doesn't have, while a
 * promise or a staff account needs them. Other tables name a row of it by id. What is erased is gone from the table at
 * once and from its file after the next {@link VaultRewrite}. Doesn't know what a promise is.
 */
public final class Vault {
    private final Database database;
    private final Keys keys;
    private final VaultSeal seal;
    private final VaultTable table = new VaultTable();
    private final VaultKeyTable keyTable;
    private final SecureRandom random;
    private final InstantSource clock;
    private volatile VaultState state = VaultState.UNSEEN;
    private volatile boolean compared;

    /**
     * Takes nothing in until {@link #refresh()} has seen the database.
     *
     * @param random for ids
     * @param clock the real time, by which rows expire
     */
    public Vault(Keys keys, Database database, SecureRandom random, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.seal = new VaultSeal(keys);
        this.keyTable = new VaultKeyTable(keys);
        this.random = random;
        this.clock = clock;
    }

    /**
     * Puts a row into the vault.
     *
     * @return its id, random
     * @throws org.jdbi.v3.core.JdbiException when it can't be, which it never can while {@link #usable()} is false
     */
    public UUID put(Handle handle, VaultEntry entry) {
        UUID id = randomId();
        String kind = entry.kind().column();
        var row = new VaultTable.SealedRow(id, kind, seal.seal(id, kind, entry.secrets()));
        table.insert(handle, row, entry.blind(), entry.expires());
        return id;
    }

    /** Opens a row. */
    public Opened open(Handle handle, UUID id) {
        return table.find(handle, id, clock.instant())
                .map(row -> seal.open(row).<Opened>map(Opened.Found::new).orElseGet(Opened.Locked::new))
                .orElseGet(Opened.Gone::new);
    }

    /** The number in a row; empty when the row is gone, holds none, or no key opens it. */
    public Optional<PhoneNumber> number(Handle handle, UUID id) {
        return open(handle, id) instanceof Opened.Found(Secrets secrets) ? secrets.number() : Optional.empty();
    }

    /**
     * Opens a row in a transaction of its own.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Opened open(UUID id) {
        return database.commit(handle -> open(handle, id));
    }

    /**
     * Finds the ids of the rows that were put with this blind, in no order.
     *
     * @throws org.jdbi.v3.core.JdbiException when nobody can tell, since a row is under a key that we don't have
     */
    public List<UUID> find(Handle handle, Blind blind) {
        return table.find(handle, blind, keys.generations(), clock.instant());
    }

    /**
     * Erases a row, whatever key it is under.
     *
     * @return whether it was there
     */
    public boolean erase(Handle handle, UUID id) {
        return erase(handle, List.of(id)) == 1;
    }

    /**
     * Erases rows, always in the same order, so that two transactions never wait for each other in a circle.
     *
     * @return how many of them were there
     */
    public int erase(Handle handle, Collection<UUID> ids) {
        return table.erase(handle, ids);
    }

    /** Erases a row, but only one of this kind: a number that was put in for one text goes, a phone of staff stays. */
    public void erase(Handle handle, VaultKind kind, UUID id) {
        table.erase(handle, kind, id);
    }

    /**
     * Makes that by which rows are found again, for the same kind and parts.
     *
     * @param parts such as a number in E.164
     */
    public Blind blind(VaultKind kind, String... parts) {
        return new Blind(keys, kind, parts);
    }

    /**
     * Compares our keys with those that the vault is in use under. At start and by a job every minute or so, never in a
     * turn: it may wait for two seconds. When the database is away, what was known stays.
     *
     * @return what holds now
     */
    public VaultState refresh() {
        try {
            state = database.commit(keyTable::compare);
            compared = true;
        } catch (DatabaseAway away) {
            compared = false;
            // What can't be compared can't be put into the vault either, and putting it says so.
        }
        return state;
    }

    /** Says what {@link #refresh()} found last; waits for nothing. */
    public VaultState state() {
        return state;
    }

    /** Whether the last {@link #refresh()} reached the database. */
    public boolean compared() {
        return compared;
    }

    /** Whether our keys fit, so that promises that need the vault may be made. */
    public boolean usable() {
        return state.usable();
    }

    /** Makes an id of version 4, from our own source of randomness. */
    private UUID randomId() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low);
    }
}
