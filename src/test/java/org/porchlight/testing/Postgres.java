package org.porchlight.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseLimits;

/**
 * One real PostgreSQL for all tests of this JVM, and a freshly migrated database for each that asks. Its sessions are
 * in a zone off UTC, by 45 minutes at that, so that a query that leans on the zone shows. Stops with the JVM.
 */
public final class Postgres {
    /** Longer than anything takes on a machine that is busy with something else. */
    public static final Duration LONG = Duration.ofSeconds(50);

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger CLONES = new AtomicInteger();

    /** In memory where there is room for all databases of a run: to delete them took longer than to use them. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ROOM = 8L << 30;
    private static final String FOLDER = "porchlight-tests-";

    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = folder();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "end of postgres"));
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setServerConfig("timezone", "Pacific/Chatham")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("wal_recycle", "off")
                        // Before our own lock_timeout, so that a circle of locks is told from a slow machine.
                        .setServerConfig("deadlock_timeout", "200ms")
                        .setServerConfig("autovacuum", "off")
                        .setRegisterShutdownHook(false)
                        .start();
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

    /** A new folder, named after this process; what a killed run left there is ended and deleted first. */
    private static Path folder() throws IOException {
        boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        Path above = room ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> old = Files.list(above)) {
            old.filter(path -> path.getFileName().toString().startsWith(FOLDER))
                    .filter(path -> ProcessHandle.of(
                                    Long.parseLong(path.getFileName().toString().substring(FOLDER.length())))
                            .isEmpty())
                    .forEach(Postgres::end);
        }
        return Files.createDirectory(
                above.resolve(FOLDER + ProcessHandle.current().pid()));
    }

    /** At once and without its last checkpoint, which takes long with a hundred clones; the folder goes with it. */
    private static void end(Path folder) {
        try {
            Path running = folder.resolve("postmaster.pid");
            if (Files.exists(running)) {
                long pid = Long.parseLong(Files.readAllLines(running).getFirst().strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
            FileUtils.deleteQuietly(folder.toFile());
        } catch (IOException broken) {
            System.err.println("the embedded PostgreSQL may still be running: "
                    + broken.getClass().getSimpleName());
        }
    }

    /** A database with every migration applied and nothing in it; whoever asks closes it. */
    public static Database fresh() {
        return patient(freshUrl());
    }

    /** For tests in which no database is away: a busy machine is no failure. */
    public static Database patient(String url) {
        return new Database(url, new DatabaseLimits(LONG, LONG));
    }

    /** For tests in which the database goes away: that is noticed as soon as in service, and a slow answer is none. */
    public static Database thatMayGoAway(String url) {
        return new Database(url, new DatabaseLimits(DatabaseLimits.TURN.connection(), LONG));
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
            throw new IllegalStateException(
                    "the embedded PostgreSQL refuses " + sql + ": " + broken.getMessage(), broken);
        }
    }
}
