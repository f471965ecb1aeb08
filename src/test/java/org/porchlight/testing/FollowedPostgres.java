package org.porchlight.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.porchlight.database.Database;

/** A PostgreSQL of its own, migrated, and a second one that follows it, as is kept for the day on which the first fails. */
public final class FollowedPostgres implements AutoCloseable {
    private final Path data;
    private final EmbeddedPostgres first;
    private final EmbeddedPostgres second;
    private final Database standby;

    /** @param folder empty; for the files of both */
    public FollowedPostgres(Path folder) {
        this.data = folder.resolve("first");
        try {
            this.first = server(folder.resolve("first"));
            try (Database database = Postgres.patient(url())) {
                database.migrate();
                copy(database, folder.resolve("first"), folder.resolve("second"));
            }
            this.second = server(folder.resolve("second"));
            this.standby = Postgres.patient(url(second));
        } catch (IOException broken) {
            throw new UncheckedIOException("the two servers do not start", broken);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Postgres.LONG)
                .setServerConfig("autovacuum", "off")
                .setServerConfig("wal_recycle", "off")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "16MB")
                .start();
    }

    private static String url(EmbeddedPostgres server) {
        return "postgres://postgres:postgres@localhost:" + server.getPort() + "/postgres";
    }

    /** Copies the files of a server while it runs, as {@code pg_basebackup} does, into one that goes on with its log. */
    private void copy(Database database, Path from, Path to) throws IOException {
        // Others may not look into it, or PostgreSQL refuses it.
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String label = database.jdbi().withHandle(handle -> {
            handle.select("SELECT slot_name FROM pg_create_physical_replication_slot('second', true)")
                    .mapTo(String.class)
                    .one();
            handle.select("SELECT pg_backup_start('standby', true)::text")
                    .mapTo(String.class)
                    .one();
            FileUtils.copyDirectory(from.toFile(), to.toFile());
            return handle.select("SELECT labelfile FROM pg_backup_stop(false)")
                    .mapTo(String.class)
                    .one();
        });
        for (String own : new String[] {"postmaster.pid", "postmaster.opts", "epg-lock"}) {
            Files.deleteIfExists(to.resolve(own));
        }
        // A copied slot of nobody would keep the log of the second one for ever.
        FileUtils.cleanDirectory(to.resolve("pg_replslot").toFile());
        Files.writeString(to.resolve("backup_label"), label);
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost user=postgres password=postgres port=" + first.getPort()
                        + "'\nprimary_slot_name = 'second'\n");
    }

    /** Where the first one is reached. */
    public String url() {
        return url(first);
    }

    /** Where whichever of the two takes changes is reached, as an operator names them. */
    public String both() {
        return "postgres://postgres:postgres@localhost:" + first.getPort() + ",localhost:" + second.getPort()
                + "/postgres";
    }

    /** From now on nothing counts as committed before it is in the log of the second one, too. */
    public void together() {
        try (Database database = Postgres.patient(url())) {
            database.jdbi().useHandle(handle -> {
                handle.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
                handle.execute("SELECT pg_reload_conf()");
            });
            Eventually.holds(() -> database.commit(handle -> handle.select(
                                    "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")
                            .mapTo(int.class)
                            .one())
                    == 1);
        }
    }

    /** The first one dies, as of a power cut; nobody has noticed yet. */
    public void firstDies() {
        try {
            long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(server).ifPresent(FollowedPostgres::killedWithItsChildren);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void killedWithItsChildren(ProcessHandle server) {
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** The second one takes changes from now on. */
    public void promote() {
        standby.jdbi().useHandle(handle -> handle.execute("SELECT pg_promote()"));
    }

    /** The second one, which can only be read before it is promoted. */
    public Database standby() {
        return standby;
    }

    /** Both write to their files what only their logs have, as they do by themselves every few minutes. */
    public void checkpoints() {
        caughtUp();
        standby.jdbi().useHandle(handle -> handle.execute("CHECKPOINT"));
    }

    /** Until all that was committed is in the files of the second one, too. */
    public void caughtUp() {
        try (Database database = Postgres.patient(url())) {
            database.jdbi().useHandle(handle -> handle.execute("CHECKPOINT"));
            String reached = database.commit(handle -> handle.select("SELECT pg_current_wal_flush_lsn()::text")
                    .mapTo(String.class)
                    .one());
            Eventually.holds(() ->
                    standby.commit(handle -> handle.select("SELECT pg_last_wal_replay_lsn() >= ?::pg_lsn", reached)
                            .mapTo(boolean.class)
                            .one()));
        }
    }

    @Override
    public void close() {
        Stream.of(standby, second, first).forEach(FollowedPostgres::closed);
    }

    private static void closed(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception broken) {
            throw new IllegalStateException("the two servers do not stop", broken);
        }
    }
}
