package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.cli.Terminal;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.Running;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

/** An operator changes keys at the terminal, with live settings. */
class KeyChangeTest {
    private static final Secrets ROBIN = Secrets.of(new PhoneNumber("+12065550123"));

    @TempDir
    Path here;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final String first = Keys.fresh().value();
    private Gate gate;
    private Database database;

    @BeforeEach
    void connect() {
        gate = Gate.before(Postgres.freshUrl());
        gate.open();
        database = Postgres.thatMayGoAway(gate.url());
    }

    @AfterEach
    void disconnect() {
        database.close();
        gate.close();
    }

    @Test
    void rotate_start_again_retire_and_the_old_value_is_refused() {
        UUID id = put(vault(first));
        String both = printed(first, "keys", "rotate");
        assertThat(both).startsWith("porchlight-keys-1.").isNotEqualTo(first);

        assertThat(run(both, "keys", "retire")).as("nobody has started with it").isEqualTo(1);
        assertThat(err.toString()).contains("Nothing is retired", "never used with the newest");
        vault(both);
        assertThat(run(both, "keys", "retire")).isEqualTo(1);
        assertThat(err.toString()).contains("1 rows in the vault").hasLineCount(1);
        assertThat(out.toString()).isEmpty();

        new VaultUpkeep(Keys.read(both), database).reencrypt();
        String last = printed(both, "keys", "retire");
        assertThat(last).isNotEqualTo(both);
        assertThat(vault(last).open(id)).isEqualTo(new Opened.Found(ROBIN));
        assertThat(trouble(last)).isEmpty();
        assertThat(trouble(first)).hasValueSatisfying(said -> assertThat(said)
                .contains("not what this database was used with", "1 row in the vault can't be opened"));
    }

    @Test
    void nothing_is_retired_while_a_process_lives_that_seals_under_an_older_key() {
        vault(first);
        String both = printed(first, "keys", "rotate");
        vault(both);
        lives("serve", "NULL", "0 seconds");
        assertThat(run(both, "keys", "retire"))
                .as("one that doesn't tell its key")
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nothing is retired", "older value", "promise nothing any more: serve.");

        lives("serve", String.valueOf(Keys.read(first).primaryId()), "30 seconds");
        assertThat(run(both, "keys", "retire")).isEqualTo(1);
        assertThat(err.toString()).contains("Start them again with the value that is set here");

        lives("serve", String.valueOf(Keys.read(first).primaryId()), "3 minutes");
        lives("work", String.valueOf(Keys.read(both).primaryId()), "0 seconds");
        assertThat(printed(both, "keys", "retire")).as("killed long ago").isNotEqualTo(both);
    }

    private void lives(String kind, String key, String ago) {
        database.commit(handle -> handle.execute("""
            INSERT INTO process_report (id, kind, seen_at, seals_under)
            VALUES ('00000000-0000-0000-0000-000000000001', '%s', now() - interval '%s', %s)
            ON CONFLICT (id, kind) DO UPDATE SET seen_at = excluded.seen_at, seals_under = excluded.seals_under
            """.formatted(kind, ago, key)));
    }

    @Test
    void nothing_is_retired_while_the_database_can_not_be_asked() {
        vault(first);
        String both = printed(first, "keys", "rotate");
        vault(both);
        gate.shut();

        assertThat(run(both, "keys", "retire")).isEqualTo(1);
        assertThat(err.toString())
                .contains("The database can't be used: the connection was lost")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        gate.open();
        Eventually.holds(database::answers);
        assertThat(vault(first).usable())
                .as("the older key is still one of the keys")
                .isTrue();
    }

    @Test
    void lost_keys_are_given_up_on_purpose_only() {
        put(vault(first));
        String other = Keys.fresh().value();
        assertThat(trouble(other)).isPresent();

        assertThat(run(other, "keys", "lost")).isEqualTo(2);
        assertThat(trouble(other)).as("still").isPresent();
        assertThat(printed(other, "keys", "lost", "--give-up")).startsWith("Given up: 1 row of the vault.");
        assertThat(trouble(other)).isEmpty();
        assertThat(vault(other).usable()).isTrue();
    }

    @Test
    void a_process_that_lacks_the_newest_key_says_so_and_takes_promises() {
        Vault old = vault(first);
        put(vault(printed(first, "keys", "rotate")));
        VaultWatch watch = new VaultWatch(old);
        watch.look();

        assertThat(watch.trouble()).hasValueSatisfying(said -> assertThat(said)
                .contains("lacks a key", "1 row in the vault", "keys rotate"));
        assertThat(old.usable()).isTrue();
    }

    @Test
    void in_the_demo_the_keys_are_those_of_its_folder_and_it_says_where() throws Exception {
        assertThat(runWith(Map.of(), "keys", "rotate")).isEqualTo(1);
        assertThat(err.toString()).contains("no keys yet");

        Path file = here.resolve(".porchlight").resolve("keys");
        Files.writeString(file, first);
        assertThat(runWith(Map.of(), "keys", "rotate")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(Keys.read(lines.getFirst()).index("find"))
                .isEqualTo(Keys.read(first).index("find"));
        assertThat(lines.getLast()).contains(file.toString());
        assertThat(file).as("it sets nothing").hasContent(first);
    }

    private UUID put(Vault vault) {
        var entry = new VaultEntry(VaultKind.CALLBACK, ROBIN, Optional.empty(), Optional.empty());
        return database.commit(handle -> vault.put(handle, entry));
    }

    /** As serve and work do it at their start. */
    private Vault vault(String keys) {
        Vault vault = new Vault(Keys.read(keys), database, new SecureRandom(), Instant::now);
        vault.refresh();
        return vault;
    }

    private Optional<String> trouble(String keys) {
        return new VaultWatch(vault(keys)).trouble();
    }

    private String printed(String keys, String... command) {
        assertThat(run(keys, command)).as(err::toString).isZero();
        return out.toString().strip();
    }

    private int run(String keys, String... command) {
        Map<String, String> live = new HashMap<>();
        live.put("DATABASE_URL", gate.url());
        live.put("TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32));
        live.put("TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef");
        live.put("HOTLINE_NUMBER", "+12065550100");
        live.put("CALLBACK_NUMBER", "+12065550101");
        live.put("PORCHLIGHT_KEYS", keys);
        live.put("OPERATOR_NAME", "Harbor Light");
        live.put("OPERATOR_CONTACT", "harbor.example.org");
        live.put("PUBLIC_URL", "https://line.example.org");
        return runWith(live, command);
    }

    private int runWith(Map<String, String> environment, String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var printer = new PrintWriter(out, true);
        return Porchlight.commands(
                        environment,
                        here,
                        new Running(),
                        new Terminal(InputStream.nullInputStream(), printer, new PrintWriter(err, true)))
                .run(command);
    }
}
