package org.porchlight.database;

/**
 * Says that the database did not do what was asked, or did not say that it did: treat it as not committed, and say so.
 * The message holds the SQL state only. There is no cause: a driver's message may quote the row, and what Jdbi adds
 * quotes the parameters.
 */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DatabaseTrouble trouble;

    public DatabaseAway(Throwable trouble) {
        this(DatabaseTrouble.of(trouble));
    }

    DatabaseAway(DatabaseTrouble trouble) {
        super("the database did not answer or refused (SQL state " + trouble.state() + ")");
        this.trouble = trouble;
    }

    /** The five characters of the SQL state; {@code ?????} when there is none. */
    public String state() {
        return trouble.state();
    }

    /** Whether something was thrown because nothing at all can be asked of the database now; the log says that once. */
    public static boolean behind(Throwable thrown) {
        return thrown instanceof DatabaseAway ours
                ? ours.trouble.away()
                : DatabaseTrouble.of(thrown).away();
    }

    /** Says to an operator why, without a full stop at its end. */
    public String why() {
        return trouble.inWords();
    }
}
