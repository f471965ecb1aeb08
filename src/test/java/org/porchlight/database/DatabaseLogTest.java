package org.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Blind;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.testing.Eventually;

/** A PostgreSQL whose administrator logs all there is to log. */
class DatabaseLogTest {
    private static final String DIGITS = "2065550123";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("log_statement", "all")
                .setServerConfig("log_min_duration_statement", "0")
                .setServerConfig("log_error_verbosity", "verbose")
                .setServerConfig("log_parameter_max_length_on_error", "-1")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void its_log_holds_neither_number_nor_ciphertext_nor_blind() throws IOException {
        try (Database database = new Database(server.getJdbcUrl("postgres", "postgres"))) {
            database.migrate();
            List<String> secret = useTheVault(database);

            String log = Files.readString(folder.resolve("log"));
            assertThat(log)
                    .as("it logs")
                    .contains("INSERT INTO vault (id, kind, sealed, key_id, blind_index, blind_key, expires)")
                    .contains("duplicate key value");
            assertThat(log)
                    .doesNotContain(DIGITS)
                    .doesNotContain(secret)
                    .doesNotContain("Failing row", "already exists");
        }
    }

    @Test
    void the_search_would_find_what_another_program_lets_slip() throws IOException, SQLException {
        try (Connection other = server.getPostgresDatabase().getConnection();
                var question = other.prepareStatement("SELECT ?::text, ?::bytea")) {
            question.setString(1, "+1" + DIGITS);
            question.setBytes(2, new byte[] {0x0b, 0x1e, 0x55, 0x0d});
            question.execute();
        }
        assertThat(Files.readString(folder.resolve("log"))).contains(DIGITS, "0b1e550d");
    }

    /** On hosting, we are seldom the superuser; then what may be set is set, and the line works. */
    @Test
    void a_user_of_no_rank_gets_what_it_may_have() throws SQLException {
        sql("CREATE ROLE hotline LOGIN PASSWORD 'sesame'");
        String url = "postgres://hotline:sesame@localhost:" + server.getPort() + "/postgres";
        try (Database database = new Database(url)) {
            assertThat(shown(database, "statement_timeout")).isEqualTo("900ms");
            assertThat(shown(database, "log_parameter_max_length_on_error")).isEqualTo("0");
            assertThat(shown(database, "log_parameter_max_length")).isEqualTo("-1");
        }
        sql("GRANT SET ON PARAMETER log_parameter_max_length TO hotline");
        try (Database database = new Database(url)) {
            assertThat(shown(database, "log_parameter_max_length")).isEqualTo("0");
        }
    }

    /** Puts, finds, erases, and fails in the ways in which PostgreSQL quotes a row. */
    private static List<String> useTheVault(Database database) {
        Keys keys = Keys.fresh();
        Vault vault = new Vault(keys, database, new SecureRandom(), Instant::now);
        assertThat(vault.refresh().usable()).isTrue();
        PhoneNumber robin = new PhoneNumber("+1" + DIGITS);
        Blind blind = vault.blind(VaultKind.CALLBACK, robin.e164());
        var entry = new VaultEntry(VaultKind.CALLBACK, Secrets.of(robin, DIGITS), Optional.of(blind), Optional.empty());
        UUID id = database.commit(handle -> vault.put(handle, entry));
        byte[] sealed = cell(database, "SELECT sealed FROM vault WHERE id = ?", id);
        byte[] hash = cell(database, "SELECT blind_index FROM vault WHERE id = ?", id);
        assertThat(database.<List<UUID>>commit(handle -> vault.find(handle, blind)))
                .containsExactly(id);
        new StopList(keys, database, vault).add(StopList.Kind.CALLS, robin);
        refused(
                database,
                "INSERT INTO vault (id, kind, sealed, key_id, blind_index) "
                        + "SELECT id, kind, ?, key_id, ? FROM vault",
                sealed,
                hash);
        refused(database, "UPDATE vault SET kind = 'none', sealed = ?, blind_index = ?", sealed, hash);
        refused(database, "INSERT INTO stop_list VALUES (?), (?)", hash, hash);
        Keys both = keys.rotated();
        new Vault(both, database, new SecureRandom(), Instant::now).refresh();
        assertThat(new VaultUpkeep(both, database).reencrypt()).isEqualTo(1);
        Eventually.holds(() -> new VaultRewrite(database).rewrite() == VaultRewrite.RewriteResult.REWRITTEN);
        return List.of(HexFormat.of().formatHex(sealed, 5, 30), HexFormat.of().formatHex(hash, 0, 16));
    }

    private static byte[] cell(Database database, String query, UUID id) {
        return database.commit(
                handle -> handle.select(query, id).mapTo(byte[].class).one());
    }

    private static void refused(Database database, String sql, byte[] one, byte[] other) {
        assertThatThrownBy(() -> database.commit(handle -> handle.execute(sql, one, other)))
                .isInstanceOf(DatabaseAway.class);
    }

    private static String shown(Database database, String setting) {
        return database.commit(
                handle -> handle.select("SHOW " + setting).mapTo(String.class).one());
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
