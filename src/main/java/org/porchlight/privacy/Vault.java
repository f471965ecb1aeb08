package org.porchlight.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Where phone numbers are, and nowhere else: sealed under a key that the database doesn't have, while a promise or a
 * staff account needs them. Other tables name a row of it by id. What is erased is gone from the table at once and
 * from its file after the next {@link VaultRewrite}. The forms that take a {@link Handle} join the caller's
 * transaction; give them one from {@link Database#commit}, whose exceptions quote nothing. Doesn't know what a promise
 * is.
 */
public final class Vault {
    private final Database database;
    private final Keys keys;
    private final VaultSeal seal;
    private final VaultKeyTable keyTable;
    private final SecureRandom random;
    private final InstantSource clock;
    private volatile VaultState state = VaultState.UNSEEN;

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
     * Puts a row into the vault, as part of the caller's transaction.
     *
     * @return its id, random
     * @throws org.jdbi.v3.core.JdbiException when it can't be, which it never can while {@link #usable()} is false
     */
    public UUID put(Handle handle, VaultEntry entry) {
        UUID id = randomId();
        String kind = entry.kind().column();
        byte[] sealed = seal.seal(id, kind, entry.secrets());
        handle.createUpdate("""
            INSERT INTO vault (id, kind, sealed, key_id, blind, expires)
            VALUES (:id, :kind, :sealed, :key, :blind, :expires)
            """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("sealed", sealed)
                .bind("key", Keys.idOf(sealed))
                .bindBySqlType("blind", entry.blind().map(Blind::bytes).orElse(null), Types.BINARY)
                .bind("expires", entry.expires().orElse(null))
                .execute();
        return id;
    }

    /**
     * The same in a transaction of its own; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public UUID put(VaultEntry entry) {
        return database.commit(handle -> put(handle, entry));
    }

    /** Opens a row, as part of the caller's transaction. */
    public Opened open(Handle handle, UUID id) {
        return handle.createQuery("""
            SELECT kind, sealed FROM vault WHERE id = :id AND (expires IS NULL OR expires > :now)
            """)
                .bind("id", id)
                .bind("now", clock.instant())
                .map((row, context) -> seal.open(id, row.getString("kind"), row.getBytes("sealed"))
                        .<Opened>map(Opened.Found::new)
                        .orElseGet(Opened.Locked::new))
                .findOne()
                .orElseGet(Opened.Gone::new);
    }

    /** @throws DatabaseAway when nobody can tell */
    public Opened open(UUID id) {
        return database.commit(handle -> open(handle, id));
    }

    /** The ids of the rows that were put with this blind, in no order; no key is needed to find them. */
    public List<UUID> find(Handle handle, Blind blind) {
        return handle.createQuery("""
            SELECT id FROM vault WHERE blind = :blind AND (expires IS NULL OR expires > :now)
            """)
                .bind("blind", blind.bytes())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list();
    }

    /** @throws DatabaseAway when nobody can tell */
    public List<UUID> find(Blind blind) {
        return database.commit(handle -> find(handle, blind));
    }

    /**
     * Erases a row, whatever key it is under, as part of the caller's transaction.
     *
     * @return whether it was there
     */
    public boolean erase(Handle handle, UUID id) {
        return handle.execute("DELETE FROM vault WHERE id = ?", id) == 1;
    }

    /** @throws DatabaseAway when it may not be committed */
    public boolean erase(UUID id) {
        return database.commit(handle -> erase(handle, id));
    }

    /**
     * By what rows are found again: the same for the same kind and parts, in every process, for as long as the index
     * key lives.
     *
     * @param parts such as a number in E.164, and a word in its normal form
     */
    public Blind blind(VaultKind kind, String... parts) {
        byte[][] bytes = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return new Blind(keys.index("vault " + kind.column(), bytes));
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
        } catch (DatabaseAway away) {
            // What can't be compared can't be put into the vault either, and putting it says so.
        }
        return state;
    }

    /** What {@link #refresh()} found last; waits for nothing. */
    public VaultState state() {
        return state;
    }

    /**
     * Whether promises that need the vault may be asked for. When not, the stop list can't be believed either, because
     * its marks are under the same setting: begin no text and no call.
     */
    public boolean usable() {
        return state.usable();
    }

    /** Version 4, from our own source of randomness. */
    private UUID randomId() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low);
    }
}
