package org.porchlight.database;

import java.time.Duration;

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

    /** The server gives up by itself a little earlier than the driver. */
    long server() {
        return answer.toMillis() * 9 / 10;
    }
}
