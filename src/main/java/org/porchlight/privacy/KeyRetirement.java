package org.porchlight.privacy;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Retires the keys that no longer seal: only when nothing in the database needs them, and from then on no process can
 * put anything in under one. Doesn't reach what write-ahead log, standby and backups hold; those it makes unreadable, and
 * no number can be looked for in them any more, but on the stop list.
 */
public final class KeyRetirement {
    /** What came of retiring. */
    public sealed interface RetirementResult {
        /** @param keys the keys to set next: the one that seals, alone */
        record Retired(Keys keys) implements RetirementResult {}

        /** The key that seals was never seen by this database, so retiring the others would leave it without one. */
        record NotInUse() implements RetirementResult {}

        /**
         * @param rows of the vault that are still sealed or found by a key to be retired
         * @param days whose keys are wrapped by one
         */
        record StillNeeded(long rows, long days) implements RetirementResult {}

        /** @param processes that live and seal under an older key, such as {@code serve}: they could put nothing in any more */
        record StillSealing(List<String> processes) implements RetirementResult {}
    }

    private final Keys keys;
    private final Database database;
    private final VaultKeyTable keyTable;

    public KeyRetirement(Keys keys, Database database) {
        this.keys = keys;
        this.database = database;
        this.keyTable = new VaultKeyTable(keys);
    }

    /**
     * Retires every key but the one that seals. Doing it again changes nothing.
     *
     * @throws DatabaseAway when nobody can tell whether they are needed; nothing is retired then
     */
    public RetirementResult retire() {
        Set<Integer> older = keys.olderIds();
        return database.commit(handle -> {
            // Nothing may come in under an old key while we count.
            handle.execute("LOCK TABLE vault, day_key IN SHARE MODE");
            if (!keyTable.ours(handle).contains(keys.primaryId())) {
                return new RetirementResult.NotInUse();
            }
            List<String> processes = sealing(handle);
            if (!processes.isEmpty()) {
                return new RetirementResult.StillSealing(processes);
            }
            long rows = rows(handle, older);
            long days = handle.select("SELECT wrapped FROM day_key").mapTo(byte[].class).stream()
                    .filter(wrapped -> older.contains(Keys.idOf(wrapped)))
                    .count();
            if (rows + days > 0) {
                return new RetirementResult.StillNeeded(rows, days);
            }
            older.forEach(id -> keyTable.forget(handle, id));
            return new RetirementResult.Retired(keys.retired());
        });
    }

    private static long rows(Handle handle, Set<Integer> older) {
        return handle.createQuery("""
            SELECT count(*) FROM vault
            WHERE key_id = ANY (:older) OR blind_key = ANY (:older) OR blind_index IS NOT NULL AND blind_key IS NULL
            """)
                .bindArray("older", Integer.class, older)
                .mapTo(long.class)
                .one();
    }

    /** A process writes twice a minute that it lives; one from before it told its key counts as one with an older key. */
    private List<String> sealing(Handle handle) {
        return handle.select("""
            SELECT kind FROM process_report
            WHERE seen_at > now() - interval '2 minutes' AND seals_under IS DISTINCT FROM ? ORDER BY kind
            """, keys.primaryId()).mapTo(String.class).list();
    }
}
