package org.porchlight.database;

import java.sql.SQLException;

/**
 * Says that the database did not do what was asked, or did not say that it did: treat it as not committed, and say so.
 * The message holds the SQL state only. There is no cause: a driver's message may quote the row, and what Jdbi adds
 * quotes the parameters.
 */
public final class DatabaseAway extends RuntimeException {
    private static final String UNKNOWN = "?????";
    private final String state;

    public DatabaseAway(Throwable trouble) {
        this(stateOf(trouble));
    }

    private DatabaseAway(String state) {
        super("the database did not answer or refused (SQL state " + state + ")");
        this.state = state;
    }

    /** The five characters of the SQL state; {@code ?????} when there is none. */
    public String state() {
        return state;
    }

    private static String stateOf(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return UNKNOWN;
    }
}
