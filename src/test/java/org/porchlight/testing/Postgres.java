package org.porchlight.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.porchlight.database.Database;

/**
 * One real PostgreSQL for all tests of this JVM, and a freshly migrated database for whoever asks. Its sessions are
 * in a zone off UTC, by 45 minutes at that, so that a query that leans on the zone shows. Stops with the JVM.
 */
public final class Postgres {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("timezone", "Pacific/Chatham")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("fsync", "off")
                        // Before our own lock_timeout, so that a circle of locks is told from a slow machine.
                        .setServerConfig("deadlock_timeout", "200ms")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end of postgres"));
                sql(server, "CREATE DATABASE " + TEMPLATE);
                try (Database template = new Database(url(server, TEMPLATE))) {
                    template.migrate();
                }
                return server;
            } catch (IOException broken) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", broken);
            }
        }
    }

    /** At once and without its last checkpoint, which takes long with a hundred clones; the folder goes with it. */
    private static void end(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SHOW data_directory")) {
            shown.next();
            Path data = Path.of(shown.getString(1));
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            FileUtils.deleteQuietly(data.toFile());
        } catch (SQLException | IOException broken) {
            System.err.println("the embedded PostgreSQL may still be running: "
                    + broken.getClass().getSimpleName());
        }
    }

    /** A database with every migration applied and nothing in it; whoever asks closes it. */
    public static Database fresh() {
        return new Database(freshUrl());
    }

    /** Where {@link #fresh()} would connect: for two processes on one database, or a {@link Gate} before it. */
    public static String freshUrl() {
        String name = "clone_" + CLONES.incrementAndGet();
        sql(Server.RUNNING, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
        return url(Server.RUNNING, name);
    }

    /** A database with no table at all. */
    public static String emptyUrl() {
        String name = "empty_" + CLONES.incrementAndGet();
        sql(Server.RUNNING, "CREATE DATABASE " + name);
        return url(Server.RUNNING, name);
    }

    private static String url(EmbeddedPostgres server, String name) {
        return "postgres://postgres:postgres@localhost:" + server.getPort() + "/" + name;
    }

    private static synchronized void sql(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException("the embedded PostgreSQL refuses " + sql, broken);
        }
    }
}
