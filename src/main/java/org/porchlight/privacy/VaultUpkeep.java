package org.porchlight.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Changes the vault's rows for the worker and the operator, in small transactions, so that promises go on meanwhile.
 * All of it may be repeated, and done by two workers at once. Whether rows that other tables name may go is not decided
 * here.
 */
public final class VaultUpkeep {
    private static final int BATCH = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final Keys keys;
    private final Database database;
    private final VaultSeal seal;
    private final VaultTable table = new VaultTable();
    private final VaultKeyTable keyTable;

    public VaultUpkeep(Keys keys, Database database) {
        this.keys = keys;
        this.database = database;
        this.seal = new VaultSeal(keys);
        this.keyTable = new VaultKeyTable(keys);
    }

    /**
     * Erases what has expired, under whatever key it is.
     *
     * @return how many rows
     * @throws DatabaseAway when it may not be committed
     */
    public int eraseExpired(Instant now) {
        return database.commit(handle -> table.eraseExpired(handle, now));
    }

    /**
     * Seals again, under the key that seals now, what is sealed or found by an older one that we have.
     *
     * @return how many rows
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public int reencrypt() {
        return sweep(this::outdated, (handle, found) -> seal.open(found.row())
                .map(secrets -> reseal(handle, found, secrets))
                .orElse(0));
    }

    private boolean outdated(VaultTable.FoundRow found) {
        int sealedUnder = Keys.idOf(found.row().sealed());
        return keys.olderIds().contains(sealedUnder)
                || sealedUnder == keys.primaryId() && found.blind().isPresent() && found.blindKey() != keys.primaryId();
    }

    private int reseal(Handle handle, VaultTable.FoundRow found, Secrets secrets) {
        VaultTable.SealedRow row = found.row();
        return table.reseal(handle, row, seal.seal(row.id(), row.kind(), secrets), blind(found, secrets));
    }

    /** Rows are found by their number; of which kind tells the hash itself: a practice is found as a phone of staff. */
    private Optional<Blind> blind(VaultTable.FoundRow found, Secrets secrets) {
        return found.blind().map(before -> Arrays.stream(VaultKind.values())
                .map(kind ->
                        new Blind(keys, kind, secrets.number().orElseThrow().e164()))
                .filter(blind -> blind.matches(before))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a row of the vault is found by what it doesn't hold")));
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
                found -> seal.open(found.row()).isEmpty(),
                (handle, found) -> table.eraseUnchanged(handle, found.row()));
        database.commit(handle -> {
            keyTable.forgetMissing(handle);
            return keyTable.compare(handle);
        });
        return erased;
    }

    private interface Change {
        /** Changes a row if it is still as it was read, and says how many rows it changed. */
        int on(Handle handle, VaultTable.FoundRow row);
    }

    private int sweep(Predicate<VaultTable.FoundRow> which, Change change) {
        int changed = 0;
        Optional<UUID> from = Optional.of(FIRST);
        while (from.isPresent()) {
            UUID after = from.get();
            List<VaultTable.FoundRow> batch = database.commit(handle -> table.after(handle, after, BATCH));
            changed += changed(batch.stream().filter(which).toList(), change);
            from = batch.size() < BATCH
                    ? Optional.empty()
                    : Optional.of(batch.getLast().row().id());
        }
        return changed;
    }

    private int changed(List<VaultTable.FoundRow> rows, Change change) {
        return rows.isEmpty()
                ? 0
                : database.commit(handle ->
                        rows.stream().mapToInt(row -> change.on(handle, row)).sum());
    }
}
