package org.porchlight.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.WriteAheadLog;

/**
 * Rewrites the files of the vault, and of the tables beside it that lead to a person, without what was erased, and without
 * when or in which order the rest was written: a deleted row stays readable there and in the indexes until then, after a
 * plain VACUUM too. A transaction that erases for good asks for it, and a job every hour, so that the dates of the files
 * soon tell nothing of who erased; one rewrite answers all that asked before it. Writes the table {@code vault_rewrite},
 * and is the only class that does. Never holds a promise up for longer than a moment: when a table is in use, it is tried
 * again later. A standby that follows does the same to its files. Then it ends the {@link WriteAheadLog} in which all that
 * was written. Archives of that and backups are not reached.
 */
public final class VaultRewrite {
    /** What came of a rewrite. */
    public enum RewriteResult {
        NOTHING_ASKED,
        REWRITTEN,
        /** A table was in use; the asking stays. */
        BUSY,
        /** Some old transaction or backup may still look at what was erased; the asking stays. */
        HELD_BACK
    }

    /** While it waits for a table, those that come after it wait too. */
    private static final String WAIT = "SET lock_timeout = '200ms'";

    /** Samples of values are taken of none of these tables any more; what was taken before may stand in the file. */
    private static final String SAMPLES = "pg_catalog.pg_statistic";

    private static final String NO_LIMIT = "SET statement_timeout = 0";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Database database;

    public VaultRewrite(Database database) {
        this.database = database;
    }

    /** Asks for a rewrite, in the transaction that erased something. Waits for nothing. */
    public void ask(Handle handle) {
        handle.execute("INSERT INTO vault_rewrite DEFAULT VALUES");
    }

    /**
     * Asks for a rewrite, for a job, every hour.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void ask() {
        database.commit(handle -> {
            ask(handle);
            return true;
        });
    }

    /**
     * Rewrites the files if that was asked for; for a job, every minute.
     *
     * @throws DatabaseAway when the database is away; the asking stays
     */
    public RewriteResult ifAsked() {
        Optional<Long> asked = database.commit(VaultRewrite::taken);
        if (asked.isEmpty()) {
            return RewriteResult.NOTHING_ASKED;
        }
        RewriteResult outcome = rewrite();
        if (outcome == RewriteResult.REWRITTEN) {
            database.commit(handle -> handle.execute("DELETE FROM vault_rewrite WHERE id = ?", asked.get()));
        }
        return outcome;
    }

    /**
     * Puts one asking of its own in place of all, since theirs tell when somebody erased something. What asks from now on
     * may have erased after the rewrite began.
     */
    private static Optional<Long> taken(Handle handle) {
        return handle.execute("DELETE FROM vault_rewrite") == 0
                ? Optional.empty()
                : handle.select("INSERT INTO vault_rewrite DEFAULT VALUES RETURNING id")
                        .mapTo(Long.class)
                        .findOne();
    }

    private RewriteResult rewrite() {
        try (Connection connection = database.beside();
                Statement statement = connection.createStatement()) {
            statement.execute(WAIT);
            statement.execute(NO_LIMIT);
            if (heldBack(statement) && heldBackStill(statement)) {
                return RewriteResult.HELD_BACK;
            }
            WriteAheadLog.end(connection);
            return RewriteResult.REWRITTEN;
        } catch (SQLException trouble) {
            if (LOCK_NOT_AVAILABLE.equals(trouble.getSQLState())) {
                return RewriteResult.BUSY;
            }
            throw new DatabaseAway(trouble);
        }
    }

    /** Most of what looks at old rows is over a moment later; a backup isn't. */
    private static boolean heldBackStill(Statement statement) throws SQLException {
        statement.execute("SELECT pg_sleep(1)");
        return heldBack(statement);
    }

    private static boolean heldBack(Statement statement) throws SQLException {
        // First the askings: what holds their old rows back holds back all, and then nothing is copied in vain.
        if (PersonTables.heldBack(statement, "vault_rewrite")) {
            return true;
        }
        // Who doesn't own the database is refused by a warning.
        statement.execute("VACUUM (FULL) " + SAMPLES);
        return PersonTables.heldBack(statement);
    }
}
