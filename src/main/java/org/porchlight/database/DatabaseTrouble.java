package org.porchlight.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in words why PostgreSQL doesn't do what was asked, and what to do: the kind of trouble and the SQL state, never a
 * value, a name, an address or what the driver says, which may quote them.
 *
 * @param state five characters; {@code ?????} when there is none
 */
public record DatabaseTrouble(Kind kind, String state) {
    private static final String NO_STATE = "?????";

    /** What may be the matter. */
    public enum Kind {
        UNKNOWN_HOST(true, "the host in DATABASE_URL has no address", List.of()),
        NOBODY_LISTENS(true, "nothing listens at the host and port in DATABASE_URL; start PostgreSQL", List.of()),
        SILENT(true, "it did not answer in time", List.of()),
        WRONG_PASSWORD(true, "it refuses the password in DATABASE_URL, or there is no such user", List.of("28P01")),
        NOT_FROM_HERE(
                true,
                "it lets nobody of that name in from here; look at pg_hba.conf, and whether the user may log in",
                List.of("28")),
        NO_DATABASE(true, "there is no database of the name in DATABASE_URL; createdb makes one", List.of("3D")),
        STARTING(true, "it is starting up or shutting down", List.of("57P")),
        FULL_HOUSE(
                true, "it has no connection free; raise max_connections, or stop what holds so many", List.of("53300")),
        DISK_FULL(false, "its disk is full", List.of("53100")),
        NO_MEMORY(false, "it is out of memory", List.of("53")),
        READ_ONLY(
                false,
                "it takes no writes, as after a failover; name the primary, or add targetServerType=primary to"
                        + " DATABASE_URL",
                List.of("25006")),
        NO_RIGHT(
                false,
                "this user lacks a right. To make tables it needs, from the database's owner: GRANT CREATE ON SCHEMA"
                        + " public TO the user in DATABASE_URL; and tables belong to the user that made them",
                List.of("42501")),
        NO_TABLE(false, "its tables don't fit this version; run migrate", List.of("42P01", "42703", "3F000")),
        TOO_SLOW(false, "it took too long", List.of("57014", "55P03", "25P0")),
        LOST(true, "the connection was lost", List.of("08")),
        REFUSED(false, "it refused what was asked", List.of());

        private final boolean away;
        private final String words;
        private final List<String> states;

        Kind(boolean away, String words, List<String> states) {
            this.away = away;
            this.words = words;
            this.states = states;
        }

        private boolean fits(String state) {
            return states.stream().anyMatch(state::startsWith);
        }
    }

    /** Reads the kind off what was thrown and off what that was caused by. */
    public static DatabaseTrouble of(Throwable thrown) {
        String state = chain(thrown)
                .filter(SQLException.class::isInstance)
                .flatMap(it -> Stream.ofNullable(((SQLException) it).getSQLState()))
                .reduce((outer, inner) -> inner)
                .orElse(NO_STATE);
        return new DatabaseTrouble(onTheWay(thrown).orElseGet(() -> said(thrown, state)), state);
    }

    /** What kept it from being reached at all; the driver has one state for all of it. */
    private static Optional<Kind> onTheWay(Throwable thrown) {
        return chain(thrown)
                .flatMap(it -> switch (it) {
                    case UnknownHostException _ -> Stream.of(Kind.UNKNOWN_HOST);
                    case ConnectException _ -> Stream.of(Kind.NOBODY_LISTENS);
                    case SocketTimeoutException _ -> Stream.of(Kind.SILENT);
                    default -> Stream.empty();
                })
                .findFirst();
    }

    private static Kind said(Throwable thrown, String state) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.fits(state))
                .findFirst()
                .orElseGet(() -> state.equals(NO_STATE) ? ofThePool(thrown) : Kind.REFUSED);
    }

    /** What the pool says has no state: that no connection came, or that one is closed that broke. */
    private static Kind ofThePool(Throwable thrown) {
        if (chain(thrown).anyMatch(SQLTransientConnectionException.class::isInstance)) {
            return Kind.SILENT;
        }
        return chain(thrown).anyMatch(SQLException.class::isInstance) ? Kind.LOST : Kind.REFUSED;
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause).limit(20);
    }

    /** Whether nothing at all can be asked now, rather than one thing not done. */
    public boolean away() {
        return kind.away;
    }

    /** Says why, without a full stop at its end. */
    public String inWords() {
        return kind.words + (state.equals(NO_STATE) ? "" : " (SQL state " + state + ")");
    }
}
