package org.porchlight.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Connects to PostgreSQL through a small pool that starts without waiting and never holds a turn for more than about
 * two seconds: one to get a connection, one for the transaction. The line answers without it; only promises need it.
 * Never prints its address or its user.
 */
public final class Database implements AutoCloseable {
    /** With virtual threads, more turns wait than connect; ten connections commit far more than a hotline asks. */
    private static final int CONNECTIONS = 10;

    private final DatabaseAddress address;
    private final DatabaseLimits limits;
    private final HikariDataSource pool;
    private final WatchedSource watched;
    private final Jdbi jdbi;
    private final Map<String, Long> refused = new ConcurrentHashMap<>();
    private final DatabasePresence presence = new DatabasePresence();
    private final DirectConnections direct;
    private final ClockWatch clock = new ClockWatch(InstantSource.system(), this::now);

    /**
     * Connects to nothing yet.
     *
     * @param url {@code DATABASE_URL}: {@code postgres://user:password@host/name} or {@code jdbc:postgresql://…},
     *     with one host or several
     * @throws IllegalArgumentException when it can't be read; the message doesn't quote it
     */
    public Database(String url) {
        this(url, DatabaseLimits.TURN);
    }

    /** Connects to nothing yet; waits as long as those limits say. */
    public Database(String url, DatabaseLimits limits) {
        address = DatabaseAddress.read(url);
        this.limits = limits;
        direct = new DirectConnections(address, limits, presence);
        pool = new HikariDataSource(settings());
        watched = new WatchedSource(pool, presence);
        jdbi = Jdbi.create(watched).installPlugin(new PostgresPlugin());
    }

    /**
     * @throws IllegalArgumentException when the URL can't be read; the message says what is wrong and doesn't quote it
     */
    public static void check(String url) {
        DatabaseAddress.read(url);
    }

    private String seconds() {
        return String.valueOf(limits.answer().toSeconds());
    }

    private HikariConfig settings() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        // With none kept ready, the pool's wait between attempts (it doubles up to 5 s) begins again once nothing asks.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(limits.connection().toMillis());
        config.setValidationTimeout(limits.connection().toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SessionStart.limited(limits));
        config.addDataSourceProperty("connectTimeout", seconds());
        config.addDataSourceProperty("socketTimeout", seconds());
        config.addDataSourceProperty("ApplicationName", "porchlight");
        return config;
    }

    /** Gives Jdbi itself, for work that handles its own errors, such as jobs; its exceptions may quote parameters. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Gives what compares this machine's clock with the database's. */
    public ClockWatch clock() {
        return clock;
    }

    /** Asks what time it is there; {@link DatabaseAway} when it doesn't say. */
    public Instant now() {
        return commit(handle ->
                handle.select("SELECT clock_timestamp()").mapTo(Instant.class).one());
    }

    /** Gives the pool itself, for a library that asks for one; the same limits hold for it. */
    public DataSource dataSource() {
        return watched;
    }

    /**
     * Does work in one transaction; when this returns, it is committed.
     *
     * @throws DatabaseAway when it isn't, or when that isn't known
     */
    public <T> T commit(HandleCallback<T, SQLException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException | SQLException thrown) {
            var trouble = DatabaseTrouble.of(thrown);
            presence.failed(trouble);
            var away = new DatabaseAway(trouble);
            refused.merge(away.state(), 1L, Long::sum);
            throw away;
        }
    }

    /** Whether it was away when it was asked last; asks nothing, so that several questions don't wait one after another. */
    public boolean away() {
        return presence.away();
    }

    /** Counts how often it was away or refused something, since the start of this process. */
    public long refusals() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts how often something was refused for this SQL state, since the start of this process. */
    public long refused(String state) {
        return refused.getOrDefault(state, 0L);
    }

    /** Asks beside the pool, which tries for a while, and says at once by {@link DatabaseAway} why there is no connection. */
    public void reach() {
        direct.reach();
    }

    /** Whether the database answers a question now; waits two seconds at most. */
    public boolean answers() {
        try {
            return commit(handle ->
                    handle.createQuery("SELECT true").mapTo(boolean.class).one());
        } catch (DatabaseAway away) {
            return false;
        }
    }

    /**
     * Brings the tables up to this version, from {@code migrations/}; safe to run twice, and from two processes.
     * Goes beside the pool, because a migration may take longer than a turn.
     *
     * @throws org.flywaydb.core.api.FlywayException when it can't; the database is then as the last good step left it
     */
    public void migrate() {
        new Migrations(address).run();
    }

    /**
     * Opens a connection beside the pool, without its limits, for what takes longer than a turn; the caller closes it.
     */
    public Connection beside() throws SQLException {
        return direct.beside();
    }

    /**
     * Opens a connection beside the pool that hears what is told on some channels; the caller closes it.
     *
     * @param channels names that need no quotes
     */
    public Connection listening(List<String> channels) throws SQLException {
        return direct.listening(channels);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return "Database(hidden)";
    }
}
