package org.porchlight.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Limits how long a turn waits for PostgreSQL.
 *
 * @param connection for a connection
 * @param answer for any answer, in whole seconds: ends a turn when the server is frozen or the network is cut
 */
public record DatabaseLimits(Duration connection, Duration answer) {
    /** As long as a person on the phone can be kept waiting. */
    public static final DatabaseLimits TURN = new DatabaseLimits(Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** For a command, which may read or write all places while nobody waits on the phone. */
    public static final DatabaseLimits COMMAND = new DatabaseLimits(Duration.ofSeconds(10), Duration.ofMinutes(2));

    /** For a command that says what doesn't answer. */
    public static final DatabaseLimits LOOK = new DatabaseLimits(Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** The server gives up by itself a little earlier than the driver. */
    long server() {
        return answer.toMillis() * 9 / 10;
    }

    /** PostgreSQL has one of the two only from 17 on. */
    private static final String LIFT = """
        select set_config(name, '0', true) from pg_settings where name in ('statement_timeout', 'transaction_timeout')
        """;

    /** After this without a word of the server, the network counts as cut, whoever waits. */
    private static final int SILENCE_MS = 30_000;

    /**
     * Lifts the limits of a turn for what takes longer, such as reading all sites: the server's for the transaction, the
     * driver's until the pool has the connection back.
     */
    public static void lift(Handle handle) {
        handle.createQuery(LIFT).mapTo(String.class).list();
        try {
            handle.getConnection().setNetworkTimeout(Runnable::run, SILENCE_MS);
        } catch (SQLException away) {
            throw new ConnectionException(away);
        }
    }
}
