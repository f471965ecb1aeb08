package org.porchlight.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.WriteAheadLog;

/**
 * Rewrites the files of the vault, and of the tables beside it that lead to a person, without what was erased, and without
 * when or in which order the rest was written: a deleted row stays readable there and in the indexes until then, after a
 * plain VACUUM too. It does so at every whole ten minutes, whether or not anybody erased something, so that neither the
 * dates of files nor anything that PostgreSQL counts or keeps of it tells that somebody did. Never holds a promise up for
 * longer than a moment: when a table is in use, it is tried again later. A standby that follows does the same to its files.
 * Then it ends the {@link WriteAheadLog} in which all that was written. Archives of that and backups are not reached.
 */
public final class VaultRewrite {
    /** What came of a rewrite. */
    public enum RewriteResult {
        NOT_DUE,
        REWRITTEN,
        /** A table was in use. */
        BUSY,
        /** Some old transaction or backup may still look at what was erased. */
        HELD_BACK
    }

    private static final Duration EVERY = Duration.ofMinutes(10);

    /** While it waits for a table, those that come after it wait too. */
    private static final String WAIT = "SET lock_timeout = '200ms'";

    /** Samples of values are taken of none of these tables any more; what was taken before may stand in the file. */
    private static final String SAMPLES = "pg_catalog.pg_statistic";

    private static final String NO_LIMIT = "SET statement_timeout = 0";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final long NOT_LOOKED = -2;
    private static final long NONE = -1;

    private final Database database;

    /** The ten minutes since 1970 in which this process rewrote last. */
    private final AtomicLong last = new AtomicLong(NOT_LOOKED);

    public VaultRewrite(Database database) {
        this.database = database;
    }

    /**
     * Rewrites the files once in every ten minutes of the clock; for a job, every minute. The first time not yet: a worker
     * that starts has enough to do, and promises wait for none of it.
     *
     * @throws DatabaseAway when the database is away
     */
    public RewriteResult ifDue(Instant now) {
        long period = Duration.between(Instant.EPOCH, now).dividedBy(EVERY);
        if (last.compareAndSet(NOT_LOOKED, NONE) || period == last.get()) {
            return RewriteResult.NOT_DUE;
        }
        RewriteResult result = rewrite();
        if (result == RewriteResult.REWRITTEN) {
            last.set(period);
        }
        return result;
    }

    /**
     * Rewrites the files.
     *
     * @throws DatabaseAway when the database is away
     */
    public RewriteResult rewrite() {
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
        // First one that is small: what holds its old rows back holds back all, and then nothing is copied in vain.
        if (PersonTables.heldBack(statement, PersonTables.CLOCKS.getFirst())) {
            return true;
        }
        // Who doesn't own the database is refused by a warning.
        statement.execute("VACUUM (FULL) " + SAMPLES);
        return PersonTables.heldBack(statement);
    }
}
