package org.porchlight.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * What the worker and the operator do to the vault's rows, in small transactions, so that promises go on meanwhile.
 * All of it may be repeated, and done by two workers at once. Whether rows that other tables name may go is not
 * decided here.
 */
public final class VaultUpkeep {
    private static final int BATCH = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final Keys keys;
    private final Database database;
    private final VaultSeal seal;
    private final VaultKeyTable keyTable;
    private final VaultRewrite rewrite;

    public VaultUpkeep(Keys keys, Database database) {
        this.keys = keys;
        this.database = database;
        this.seal = new VaultSeal(keys);
        this.keyTable = new VaultKeyTable(keys);
        this.rewrite = new VaultRewrite(database);
    }

    private record Row(UUID id, String kind, byte[] sealed) {}

    /**
     * Erases what has expired, under whatever key it is.
     *
     * @return how many rows
     * @throws DatabaseAway when it may not be committed
     */
    public int eraseExpired(Instant now) {
        return database.commit(handle -> handle.execute("DELETE FROM vault WHERE expires <= ?", now));
    }

    /**
     * Seals anew, under the key that seals now, what is under an older one that we have.
     *
     * @return how many rows
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public int reencrypt() {
        return sweep(row -> keys.olderIds().contains(Keys.idOf(row.sealed())), (handle, row) -> seal.open(
                        row.id(), row.kind(), row.sealed())
                .map(secrets -> replace(handle, row, seal.seal(row.id(), row.kind(), secrets)))
                .orElse(0));
    }

    /**
     * Gives up what no key of ours opens, and the lost keys with it, so that ours are taken from now on. Only for an
     * operator who is sure that the keys are lost: with a wrong value it would destroy promises that others can keep.
     *
     * @return how many rows
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public int eraseUnopenable() {
        int erased = sweep(
                row -> seal.open(row.id(), row.kind(), row.sealed()).isEmpty(),
                (handle, row) ->
                        handle.execute("DELETE FROM vault WHERE id = ? AND sealed = ?", row.id(), row.sealed()));
        database.commit(handle -> {
            keyTable.forgetMissing(handle);
            return keyTable.compare(handle);
        });
        return erased;
    }

    /** Only if it is still as we read it: another worker may have been first, or somebody erased it. */
    private static int replace(Handle handle, Row row, byte[] sealed) {
        return handle.execute(
                "UPDATE vault SET sealed = ?, key_id = ? WHERE id = ? AND sealed = ?",
                sealed,
                Keys.idOf(sealed),
                row.id(),
                row.sealed());
    }

    private interface Change {
        /** How many rows it changed. */
        int on(Handle handle, Row row);
    }

    private int sweep(Predicate<Row> which, Change change) {
        int changed = 0;
        Optional<UUID> from = Optional.of(FIRST);
        while (from.isPresent()) {
            List<Row> batch = after(from.get());
            changed += changed(batch.stream().filter(which).toList(), change);
            from = batch.size() < BATCH
                    ? Optional.empty()
                    : Optional.of(batch.getLast().id());
        }
        return changed;
    }

    private int changed(List<Row> rows, Change change) {
        return rows.isEmpty()
                ? 0
                : database.commit(handle -> {
                    int changed = rows.stream()
                            .mapToInt(row -> change.on(handle, row))
                            .sum();
                    if (changed > 0) {
                        rewrite.ask(handle);
                    }
                    return changed;
                });
    }

    private List<Row> after(UUID id) {
        return database.commit(handle -> handle.createQuery(
                        "SELECT id, kind, sealed FROM vault WHERE id > :after ORDER BY id LIMIT " + BATCH)
                .bind("after", id)
                .map((row, context) ->
                        new Row(row.getObject("id", UUID.class), row.getString("kind"), row.getBytes("sealed")))
                .list());
    }
}
