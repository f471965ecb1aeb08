package org.porchlight.privacy;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Knows under which keys the vault is in use: writes the table {@code vault_key}, and is the only class that does. The
 * first process on a new database introduces its key; later only a process that has all the keys in use may introduce
 * another. So a wrong value can put nothing into the vault.
 */
final class VaultKeyTable {
    private static final byte[] NOTHING = {};
    private final Keys keys;

    VaultKeyTable(Keys keys) {
        this.keys = keys;
    }

    private record Row(int keyId, byte[] proof) {}

    /** Introduces our primary key if we may, and compares. */
    VaultState compare(Handle handle) {
        if (mayIntroduce(rows(handle))) {
            // Again, alone: two processes with different keys on a new database must not both be first.
            handle.execute("LOCK TABLE vault_key IN SHARE ROW EXCLUSIVE MODE");
            if (mayIntroduce(rows(handle))) {
                handle.execute("INSERT INTO vault_key (key_id, proof) VALUES (?, ?)", keys.primaryId(), proof());
            }
        }
        List<Row> rows = rows(handle);
        Set<Integer> ours = ours(rows);
        return new VaultState(ours.contains(keys.primaryId()), rows.size() - ours.size(), locked(handle, ours));
    }

    /** Finds the ids of keys that the vault is in use under and that this process has. */
    Set<Integer> ours(Handle handle) {
        return ours(rows(handle));
    }

    /** Forgets the keys that we don't have; fails while a row is under one. */
    void forgetMissing(Handle handle) {
        Set<Integer> ours = ours(handle);
        rows(handle).stream().map(Row::keyId).filter(id -> !ours.contains(id)).forEach(id -> forget(handle, id));
    }

    /** Forgets a key; fails while a row is under it. */
    void forget(Handle handle, int keyId) {
        handle.execute("DELETE FROM vault_key WHERE key_id = ?", keyId);
    }

    private boolean mayIntroduce(List<Row> rows) {
        return rows.stream().allMatch(this::opens) && !ours(rows).contains(keys.primaryId());
    }

    private Set<Integer> ours(List<Row> rows) {
        return rows.stream().filter(this::opens).map(Row::keyId).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("SELECT key_id, proof FROM vault_key")
                .map((row, context) -> new Row(row.getInt("key_id"), row.getBytes("proof")))
                .list();
    }

    private static long locked(Handle handle, Set<Integer> ours) {
        return handle.createQuery("SELECT count(*) FROM vault WHERE key_id <> ALL (:ours)")
                .bindArray("ours", Integer.class, ours)
                .mapTo(long.class)
                .one();
    }

    private byte[] proof() {
        try {
            return keys.vault().encrypt(NOTHING, name());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the vault's key can encrypt", impossible);
        }
    }

    private boolean opens(Row row) {
        try {
            keys.vault().decrypt(row.proof(), name());
            return row.keyId() == Keys.idOf(row.proof());
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    /** Holds the index key too: with another one no row would be found again. */
    private byte[] name() {
        return keys.index("vault key", List.of("in use"));
    }
}
