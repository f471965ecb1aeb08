package org.porchlight.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;

/**
 * Makes and drops the days of the tables {@code note} and {@code place_note}, one partition each: made ahead, and dropped
 * whole so that nothing of a day stays behind in the table's file. Writes and reads no note.
 */
public final class NotePartitions {
    /** Days that are kept after their own when nothing folds them: a month, and a week in which somebody can see to it. */
    public static final int KEPT_DAYS = 38;

    private static final List<String> TABLES = List.of("note", "place_note");

    /** Any number, the same in every process: two must not make or drop the same partition at once. */
    private static final long LOCK = 0x6e6f7465L;

    private final Database database;

    public NotePartitions(Database database) {
        this.database = database;
    }

    /**
     * Makes the partitions of a day, unless they are there.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public void ensure(LocalDate day) {
        database.commit(handle -> {
            lock(handle);
            make(handle, day);
            return true;
        });
    }

    /** Makes today's partitions and tomorrow's, and drops those older than {@link #KEPT_DAYS}; for a job, every hour. */
    public void turnOver(LocalDate today) {
        ensure(today);
        ensure(today.plusDays(1));
        database.commit(handle -> {
            lock(handle);
            SortedSet<LocalDate> old = days(handle).headSet(today.minusDays(KEPT_DAYS));
            old.forEach(day -> drop(handle, day));
            return old.size();
        });
    }

    /** The days that there are partitions of. */
    static SortedSet<LocalDate> days(Handle handle) {
        return new TreeSet<>(handle.createQuery("""
            SELECT DISTINCT right(child.relname, 8) FROM pg_catalog.pg_inherits
            JOIN pg_catalog.pg_class child ON child.oid = inhrelid
            WHERE inhparent IN ('note'::regclass, 'place_note'::regclass)
            """)
                .mapTo(String.class)
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .list());
    }

    private static void make(Handle handle, LocalDate day) {
        TABLES.forEach(table -> handle.execute("CREATE TABLE IF NOT EXISTS " + name(table, day) + " PARTITION OF "
                + table + " FOR VALUES FROM ('" + day + "') TO ('" + day.plusDays(1) + "')"
                + " WITH (autovacuum_enabled = off)"));
    }

    /** Keeps everybody from writing into a day until the transaction ends. */
    static void close(Handle handle, LocalDate day) {
        make(handle, day);
        TABLES.forEach(table -> handle.execute("LOCK TABLE " + name(table, day) + " IN ACCESS EXCLUSIVE MODE"));
    }

    /** Drops a day whole. */
    static void drop(Handle handle, LocalDate day) {
        TABLES.forEach(table -> handle.execute("DROP TABLE IF EXISTS " + name(table, day)));
    }

    /** One process at a time, until the transaction ends. */
    static void lock(Handle handle) {
        handle.select("SELECT pg_advisory_xact_lock(?)", LOCK)
                .mapTo(String.class)
                .findFirst();
    }

    private static String name(String table, LocalDate day) {
        return table + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
