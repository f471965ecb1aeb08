package org.porchlight.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.porchlight.process.Refusal;
import org.porchlight.settings.Secret;

/**
 * Runs the demo's PostgreSQL on loopback, on a port of its own, with a password. Its data is kept from one start to the
 * next. A start stops the processes that a killed demo left, and deletes a data directory that was never finished. It
 * creates no tables.
 */
final class DemoPostgres implements AutoCloseable {
    /** Long enough for a recovery on a slow machine. */
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    /**
     * Loopback only, no socket file. The library turns off what makes a commit last; the demo keeps its promises
     * through a kill -9 too. PostgreSQL's log is a file: no statement and no value of a row may stand in it. Used files
     * of its write-ahead log are deleted, not kept to be written again.
     */
    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("synchronous_commit", "on"),
            Map.entry("fsync", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("wal_recycle", "off"));

    private final EmbeddedPostgres postgres;
    private final DemoFolder folder;
    private final Secret password;

    private DemoPostgres(EmbeddedPostgres postgres, DemoFolder folder, Secret password) {
        this.postgres = postgres;
        this.folder = folder;
        this.password = password;
    }

    /** Starts PostgreSQL and returns when it takes connections. The caller holds the folder's lock. */
    static DemoPostgres start(DemoFolder folder, SecureRandom random) {
        new LeftoverPostgres(folder.data()).end();
        try {
            clearUnfinished(folder);
            Secret password = folder.secret("postgres-password", random);
            Files.deleteIfExists(folder.log());
            EmbeddedPostgres started = launch(folder, password);
            DemoFolder.write(finished(folder), "");
            return new DemoPostgres(started, folder, password);
        } catch (IOException | RuntimeException e) {
            new LeftoverPostgres(folder.data()).end();
            throw Refusal.usage("The demo's database did not start" + complaint(folder) + ". To begin anew, delete "
                    + folder.path() + ".");
        }
    }

    private static EmbeddedPostgres launch(DemoFolder folder, Secret password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setPgBinaryResolver(new DemoPrograms(folder.programs()))
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTS_WITHIN)
                // A file and not a pipe: PostgreSQL outlives a killed server and must not die of a closed pipe.
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                // These become options of initdb. Anyone on this machine can reach the port, so it asks for a password;
                // and the same order of words everywhere, whatever languages the machine has.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", folder.path().resolve("postgres-password").toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password.value());
        SERVER.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Deletes what was killed while it was made: data that never ran, programs that were not fully unpacked. */
    private static void clearUnfinished(DemoFolder folder) throws IOException {
        boolean whole = Files.exists(finished(folder))
                && Files.exists(folder.data().resolve("PG_VERSION"))
                && Files.exists(folder.path().resolve("postgres-password"));
        if (!whole) {
            Files.deleteIfExists(finished(folder));
            FileUtils.deleteDirectory(folder.data().toFile());
        }
        if (Files.isDirectory(folder.programs())) {
            for (Path unpacked : unpacked(folder.programs())) {
                if (!Files.exists(unpacked.resolve(".exists"))) {
                    FileUtils.deleteDirectory(unpacked.toFile());
                }
            }
        }
    }

    private static List<Path> unpacked(Path programs) throws IOException {
        try (Stream<Path> folders = Files.list(programs)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    /** Returns the file that the first successful start writes: until then the data directory holds no row worth keeping. */
    private static Path finished(DemoFolder folder) {
        return folder.path().resolve("postgres.finished");
    }

    private static String complaint(DemoFolder folder) {
        return DemoFolder.read(folder.log())
                .flatMap(log -> log.lines()
                        .filter(line -> line.matches(".*(FATAL|PANIC|error):.*"))
                        .findFirst())
                .map(line -> "; it said \"" + line.strip() + "\"")
                .orElse("");
    }

    Secret jdbcUrl() {
        return new Secret(postgres.getJdbcUrl("postgres", "postgres") + "&password=" + password.value());
    }

    /** Stops PostgreSQL fast, ending its connections. A server that Ctrl-C or a kill stopped first is fine. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            new LeftoverPostgres(folder.data()).end();
        }
    }
}
