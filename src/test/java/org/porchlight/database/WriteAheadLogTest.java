package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.testing.Eventually;

/** A PostgreSQL as it is installed, on which the line has a user with no more rights than any. */
class WriteAheadLogTest {
    private EmbeddedPostgres server;
    private Database database;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        administrator("CREATE ROLE hotline LOGIN PASSWORD 'sesame'");
        database = new Database("postgres://hotline:sesame@localhost:" + server.getPort() + "/postgres");
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void what_keeps_old_files_is_said_and_gone_once_what_is_said_was_run() {
        assertThat(trouble())
                .satisfiesExactly(said -> assertThat(said).contains("until its file is full"), said -> assertThat(said)
                        .contains("to write them again"));
        doneAsTold();
        Eventually.holds(() -> trouble().isEmpty());

        administrator("ALTER SYSTEM SET wal_keep_size = '64MB'", "SELECT pg_reload_conf()");
        Eventually.holds(() -> trouble().size() == 1);
        assertThat(trouble()).singleElement().asString().contains("for standbys", "replication slot");
        doneAsTold();
        Eventually.holds(() -> trouble().isEmpty());
    }

    @Test
    void a_server_that_keeps_the_moments_of_transactions_is_named() throws IOException {
        try (var keeping = EmbeddedPostgres.builder()
                        .setServerConfig("track_commit_timestamp", "on")
                        .start();
                var inside = new Database("postgres://postgres@localhost:" + keeping.getPort() + "/postgres")) {
            assertThat(inside.commit(WriteAheadLog::trouble))
                    .anyMatch(said -> said.contains("the moment of each transaction"));
        }
        assertThat(trouble()).noneMatch(said -> said.contains("the moment of each transaction"));
    }

    @Test
    void a_standby_that_is_away_keeps_the_log_and_one_that_keeps_up_does_not() {
        doneAsTold();
        administrator("SELECT pg_create_physical_replication_slot('second', true)");
        assertThat(trouble()).isEmpty();

        ended();
        administrator("CHECKPOINT");
        assertThat(trouble()).singleElement().asString().contains("the replication slot second and is behind");
        doneAsTold();
        assertThat(trouble()).isEmpty();
    }

    @Test
    void the_file_ends_where_that_is_allowed_and_nothing_breaks_where_it_is_not() {
        String first = file();
        ended();
        assertThat(file()).isEqualTo(first);

        doneAsTold();
        ended();
        assertThat(file()).isGreaterThan(first);
    }

    @Test
    void a_new_installation_is_told_what_an_old_one_is() throws IOException {
        String installed = Files.readString(Path.of("install/postgresql/role-and-database.sql"));
        assertThat(trouble()).allSatisfy(said -> assertThat(statements(said, "porchlight"))
                .allSatisfy(one -> assertThat(installed).contains(one)));
    }

    private void ended() {
        try (Connection connection = database.beside()) {
            WriteAheadLog.end(connection);
            assertThat(connection.isValid(1)).isTrue();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> trouble() {
        return database.commit(WriteAheadLog::trouble);
    }

    private void doneAsTold() {
        trouble().forEach(said -> administrator(statements(said, "hotline")));
    }

    /** What a sentence ends with, for a user. */
    private static String[] statements(String said, String user) {
        return said.substring(said.lastIndexOf(": ") + 2)
                .replace("the user in DATABASE_URL.", user)
                .split("(?<=;) ");
    }

    private String file() {
        return database.commit(handle -> handle.select("SELECT pg_walfile_name(pg_current_wal_insert_lsn())")
                .mapTo(String.class)
                .one());
    }

    private void administrator(String... statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
