package org.porchlight.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Ends the file that PostgreSQL's write-ahead log is in, so that what stands in it goes: a server deletes such a file at
 * the first checkpoint at which neither it nor a standby needs it, and a standby at one of its own. Says what on this
 * server would keep it, and whether the server keeps when each of its transactions was. Deletes nothing itself, since a
 * standby that lacks a file can't go on; reaches no archive and no backup.
 */
public final class WriteAheadLog {
    private static final String ENDS =
            "PostgreSQL's write-ahead log holds what was erased until its file is full. Have the database's"
                + " administrator run, in this database: GRANT EXECUTE ON FUNCTION pg_catalog.pg_switch_wal() TO the"
                + " user in DATABASE_URL.";

    private static final String RECYCLES =
            "PostgreSQL keeps old files of its write-ahead log to write them again, with what was erased. Have its"
                    + " administrator run, here and on each standby: ALTER SYSTEM SET wal_recycle = off; SELECT"
                    + " pg_reload_conf();";

    private static final String KEEPS = "PostgreSQL keeps old files of its write-ahead log for standbys, with what was"
        + " erased. Have each standby follow by a replication slot, then: ALTER SYSTEM SET wal_keep_size = 0; SELECT"
        + " pg_reload_conf();";

    private static final String SLOT =
            "PostgreSQL keeps old files of its write-ahead log, with what was erased, for who"
                    + " follows by the replication slot %1$s and is behind. Look to that, or let it go: SELECT"
                    + " pg_drop_replication_slot('%1$s');";

    private static final String MOMENTS =
            "PostgreSQL keeps the moment of each transaction, so that a row tells when it was written. Have its"
                    + " administrator run this and start it again: ALTER SYSTEM SET track_commit_timestamp = off;";

    /** Files are all of one size; the last checkpoint deleted those before its own, but for what a slot kept. */
    private static final String KEPT = """
        SELECT has_function_privilege('pg_catalog.pg_switch_wal()', 'EXECUTE') AS ends,
            current_setting('wal_recycle') = 'on' AS recycles,
            current_setting('wal_keep_size') AS keeps,
            current_setting('track_commit_timestamp') = 'on' AS moments,
            (SELECT min(slot_name) FROM pg_catalog.pg_replication_slots
             WHERE NOT temporary AND div(restart_lsn - '0/0', size) < div(redo_lsn - '0/0', size)) AS slot
        FROM pg_catalog.pg_control_checkpoint(), pg_size_bytes(current_setting('wal_segment_size')) AS size
        """;

    private WriteAheadLog() {}

    /** Ends the file if it may. Where it may not, the file ends when it is full; the next one who asks tries again. */
    public static void end(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_switch_wal()");
        } catch (SQLException refused) {
            // What was erased is out of the tables all the same, and trouble() says that the log keeps it for longer.
        }
    }

    /** Says what keeps old files of the log on this server, and what to do about it, a sentence each. */
    public static List<String> trouble(Handle handle) {
        return handle.createQuery(KEPT)
                .map((row, _) -> Stream.of(
                                alarm(!row.getBoolean("ends"), ENDS),
                                alarm(row.getBoolean("recycles"), RECYCLES),
                                alarm(!row.getString("keeps").equals("0"), KEEPS),
                                alarm(row.getBoolean("moments"), MOMENTS),
                                Optional.ofNullable(row.getString("slot")).map(SLOT::formatted))
                        .flatMap(Optional::stream)
                        .toList())
                .one();
    }

    private static Optional<String> alarm(boolean kept, String sentence) {
        return kept ? Optional.of(sentence) : Optional.empty();
    }
}
