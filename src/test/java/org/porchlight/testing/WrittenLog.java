package org.porchlight.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.porchlight.database.Database;

/**
 * What a server writes to its write-ahead log from now on, for all its databases. Until this is closed a slot keeps it:
 * the checkpoints of other tests would take it away meanwhile.
 */
public final class WrittenLog implements AutoCloseable {
    private final Database database;
    private final Connection keeping;
    private final String began;

    public WrittenLog(Database database) {
        this.database = database;
        try {
            this.keeping = database.beside();
            try (Statement statement = keeping.createStatement()) {
                statement.execute("SELECT pg_create_physical_replication_slot('log_' || pg_backend_pid(), true, true)");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the log can't be kept", broken);
        }
        this.began = database.commit(handle -> handle.select("SELECT pg_walfile_name(pg_current_wal_insert_lsn())")
                .mapTo(String.class)
                .one());
    }

    /** All of it so far, a byte a character. */
    public String text() {
        // What is committed may wait in memory; a switch of the log writes all before it.
        database.commit(handle -> handle.execute("SELECT pg_switch_wal()"));
        return DatabaseFiles.log(database, began);
    }

    @Override
    public void close() {
        try {
            keeping.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
