package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.testing.Eventually;

/** A PostgreSQL that we are a guest of: its operator decides what its log holds. */
class ServerLogTest {
    private static final String VALUES = "PostgreSQL's log quotes the values of our statements.";
    private static final String ROWS = "PostgreSQL's log quotes rows in its errors.";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        changed("log_statement = 'all'");
        sql("CREATE ROLE hotline LOGIN PASSWORD 'sesame'");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void what_it_would_quote_is_said_with_what_to_do() throws SQLException {
        try (Database database = guest()) {
            var log = new ServerLog(database);
            Eventually.holds(() -> log.trouble().size() == 2);
            assertThat(log.trouble())
                    .satisfiesExactly(
                            said -> assertThat(said).startsWith(VALUES).contains("GRANT SET ON PARAMETER"),
                            said -> assertThat(said).startsWith(ROWS).contains("log_error_verbosity = terse"));
        }
        sql("GRANT SET ON PARAMETER log_error_verbosity TO hotline");
        try (Database database = guest()) {
            var log = new ServerLog(database);
            assertThat(log.trouble()).singleElement().asString().startsWith(VALUES);
            changed("log_statement = 'ddl'");
            Eventually.holds(() -> log.trouble().isEmpty());
            changed("log_min_duration_statement = '250ms'");
            Eventually.holds(() -> log.trouble().size() == 1);
        }
        sql("GRANT SET ON PARAMETER log_parameter_max_length TO hotline");
        try (Database database = guest()) {
            assertThat(new ServerLog(database).trouble()).isEmpty();
        }
    }

    @Test
    void a_connection_beside_the_pool_is_as_quiet() throws Exception {
        try (Database database = new Database(server.getJdbcUrl("postgres", "postgres"));
                Connection beside = database.beside();
                Statement statement = beside.createStatement()) {
            statement.execute("CREATE TABLE kept (mark text PRIMARY KEY)");
            try (var insert = beside.prepareStatement("INSERT INTO kept VALUES (?)")) {
                insert.setString(1, "a mark of somebody");
                insert.execute();
                assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
            }
        }
        assertThat(Files.readString(folder.resolve("log")))
                .contains("INSERT INTO kept", "duplicate key value")
                .doesNotContain("a mark of somebody");
    }

    private void changed(String setting) throws SQLException {
        sql("ALTER SYSTEM SET " + setting);
        sql("SELECT pg_reload_conf()");
    }

    private Database guest() {
        return new Database("postgres://hotline:sesame@localhost:" + server.getPort() + "/postgres");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
