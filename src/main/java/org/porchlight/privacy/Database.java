package org.porchlight.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The way to PostgreSQL: a small pool that starts without waiting, and never holds a turn for more than about two
 * seconds: one to get a connection, one for the transaction. The line answers without it; only promises need it.
 * Never prints where it leads or as whom.
 */
public final class Database implements AutoCloseable {
    /** With virtual threads, more turns wait than connect; ten connections commit far more than a hotline asks. */
    private static final int CONNECTIONS = 10;

    private static final int WAIT_FOR_CONNECTION_MS = 1_000;

    /** How long the driver waits for any answer: what ends a turn when the server is frozen or the network is cut. */
    private static final String DRIVER_SECONDS = "1";

    /**
     * The server gives up by itself a little earlier, on one statement and on the whole transaction. Asked this way
     * because {@code transaction_timeout} exists only from PostgreSQL 17 on. A long job says {@code SET LOCAL}.
     */
    private static final String LIMITS = """
            SELECT set_config(name, '900ms', false) FROM pg_catalog.pg_settings
            WHERE name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout',
                           'idle_in_transaction_session_timeout')""";

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /**
     * Connects to nothing yet.
     *
     * @param url {@code DATABASE_URL}: {@code postgres://user:password@host/name} or {@code jdbc:postgresql://…},
     *     with one host or several
     * @throws IllegalArgumentException when it can't be read; the message doesn't quote it
     */
    public Database(String url) {
        address = DatabaseAddress.read(url);
        pool = new HikariDataSource(settings(address));
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /** @throws IllegalArgumentException when the URL can't be read; the message says what is wrong and doesn't quote it */
    public static void check(String url) {
        DatabaseAddress.read(url);
    }

    private static HikariConfig settings(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        // With none kept ready, the pool's wait between attempts (it doubles up to 5 s) begins anew once nobody asks.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        config.setValidationTimeout(WAIT_FOR_CONNECTION_MS / 2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(LIMITS);
        config.addDataSourceProperty("connectTimeout", DRIVER_SECONDS);
        config.addDataSourceProperty("socketTimeout", DRIVER_SECONDS);
        config.addDataSourceProperty("ApplicationName", "porchlight");
        return config;
    }

    /** For work that brings its own handling of errors, such as jobs; whose exceptions may quote parameters. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** The pool itself, for a library that asks for one; the same limits hold for it. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * Does the work in one transaction; when this returns, it is committed.
     *
     * @throws DatabaseAway when it isn't, or when nobody can tell
     */
    public <T> T commit(HandleCallback<T, SQLException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException | SQLException trouble) {
            throw new DatabaseAway(trouble);
        }
    }

    /** Whether the database answers a question now; waits two seconds at most. */
    public boolean answers() {
        try {
            return commit(handle -> handle.createQuery("SELECT 1").mapTo(int.class).one()) == 1;
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
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:migrations")
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load()
                .migrate();
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
