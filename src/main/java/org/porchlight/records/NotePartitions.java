package org.porchlight.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;

/**
 * Makes and drops the days of the table {@code note}, one partition each: made ahead, and dropped whole so that nothing
 * of a day stays behind in the table's file. Writes and reads no note.
 */
public final class NotePartitions {
    /** Days that are kept after their own. Until the nightly fold exists, a week lets a failed export be repeated. */
    public static final int KEPT_DAYS = 7;

    private static final String PREFIX = "note_";

    /** Any number, the same in every process: two must not make or drop the same partition at once. */
    private static final long LOCK = 0x6e6f7465L;

    private final Database database;

    public NotePartitions(Database database) {
        this.database = database;
    }

    /**
     * Makes the partition of a day, unless it is there.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public void ensure(LocalDate day) {
        database.commit(handle -> {
            lock(handle);
            return handle.execute("CREATE TABLE IF NOT EXISTS " + name(day) + " PARTITION OF note FOR VALUES FROM ('"
                    + day + "') TO ('" + day.plusDays(1) + "')");
        });
    }

    /** Makes today's partition and tomorrow's, and drops those older than {@link #KEPT_DAYS}; for a job, every hour. */
    public void turnOver(LocalDate today) {
        ensure(today);
        ensure(today.plusDays(1));
        database.commit(handle -> {
            lock(handle);
            String oldest = name(today.minusDays(KEPT_DAYS));
            List<String> old = names(handle).stream()
                    .filter(each -> each.compareTo(oldest) < 0)
                    .toList();
            old.forEach(each -> handle.execute("DROP TABLE " + each));
            return old.size();
        });
    }

    private static List<String> names(Handle handle) {
        return handle.createQuery("""
            SELECT child.relname FROM pg_catalog.pg_inherits
            JOIN pg_catalog.pg_class child ON child.oid = inhrelid
            WHERE inhparent = 'note'::regclass
            """).mapTo(String.class).list();
    }

    private static void lock(Handle handle) {
        handle.select("SELECT pg_advisory_xact_lock(?)", LOCK)
                .mapTo(String.class)
                .findFirst();
    }

    /** Names sort as their days do. */
    private static String name(LocalDate day) {
        return PREFIX + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
