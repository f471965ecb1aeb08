package org.porchlight.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.WriteAheadLog;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Rewrites the files of the vault, and of the tables beside it that lead to a person, without what was erased: a deleted
 * row stays readable there and in the indexes, after a plain VACUUM too, until then. A transaction that erases for good
 * asks for it; one rewrite answers all that asked before it. Writes the table {@code vault_rewrite}, and is the only class
 * that does. Never holds a promise up for longer than a moment: when a table is in use, it is tried again later. A standby
 * that follows does the same to its files. Then it ends the {@link WriteAheadLog} in which all that was written. Archives
 * of that and backups are not reached.
 */
public final class VaultRewrite {
    /** What came of a rewrite. */
    public enum RewriteResult {
        NOTHING_ASKED,
        REWRITTEN,
        /** A table was in use; the asking stays. */
        BUSY,
        /** Rewritten, but some old transaction or backup may still look at what was erased; the asking stays. */
        HELD_BACK
    }

    /** While it waits for a table, those that come after it wait too. */
    private static final String WAIT = "SET lock_timeout = '200ms'";

    /**
     * The vault, what is found by a hash of a number, and what names a row of the vault or a call of a person: old rows of
     * these lead from a number to what was asked, and when.
     */
    static final String TABLES =
            "vault, callback, draft, promise, keyed_today, text_today, connection_today, reported_today, stop_list,"
                    + " outbox, attempt, bridge, declined, set_aside, phone_proof";

    /** Samples of values are taken of none of these tables any more; what was taken before may stand in the file. */
    private static final String SAMPLES = "pg_catalog.pg_statistic";

    private static final String NO_LIMIT = "SET statement_timeout = 0";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** "3 dead row versions cannot be removed yet.", in the server's language; the number comes first in all. */
    private static final Pattern HELD = Pattern.compile("\\D*(\\d+)");

    private final Database database;

    public VaultRewrite(Database database) {
        this.database = database;
    }

    /** Asks for a rewrite, in the transaction that erased something. Waits for nothing. */
    public void ask(Handle handle) {
        handle.execute("INSERT INTO vault_rewrite DEFAULT VALUES");
    }

    /**
     * Asks for a rewrite, for a job, every night.
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
        List<Long> asked = database.commit(handle ->
                handle.select("SELECT id FROM vault_rewrite").mapTo(Long.class).list());
        if (asked.isEmpty()) {
            return RewriteResult.NOTHING_ASKED;
        }
        RewriteResult outcome = rewrite();
        if (outcome == RewriteResult.REWRITTEN) {
            // These only: what asks from now on may have erased after the rewrite began.
            database.commit(handle -> handle.createUpdate("DELETE FROM vault_rewrite WHERE id = ANY (:asked)")
                    .bindArray("asked", Long.class, asked)
                    .execute());
        }
        return outcome;
    }

    private RewriteResult rewrite() {
        try (Connection connection = database.beside();
                Statement statement = connection.createStatement()) {
            statement.execute(WAIT);
            statement.execute(NO_LIMIT);
            // First, so that its report is not among those below. Who doesn't own the database is refused by a warning.
            statement.execute("VACUUM (FULL) " + SAMPLES);
            statement.clearWarnings();
            statement.execute("VACUUM (FULL, VERBOSE) " + TABLES);
            if (heldBack(statement.getWarnings())) {
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

    /** VACUUM FULL copies dead rows that an open snapshot may still see. Only its report says how many. */
    private static boolean heldBack(SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            ServerErrorMessage message = warning instanceof PSQLWarning said ? said.getServerErrorMessage() : null;
            if (message != null && message.getDetail() != null) {
                Matcher held = HELD.matcher(message.getDetail());
                if (held.lookingAt() && Long.parseLong(held.group(1)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
