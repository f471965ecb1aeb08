package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.cli.Terminal;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.process.Running;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.testing.Gate;
import org.porchlight.testing.OrdinaryRole;
import org.porchlight.testing.Postgres;

/** An operator has an installation looked at, with live settings. */
class AuditTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path here;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final String keys = Keys.fresh().value();
    private Gate gate;
    private Database database;

    @BeforeEach
    void connect() {
        gate = Gate.before(Postgres.freshUrl());
        gate.open();
        database = Postgres.thatMayGoAway(gate.url());
        var vault = new Vault(Keys.read(keys), database, new SecureRandom(), Instant::now);
        assertThat(vault.refresh().usable()).isTrue();
    }

    @AfterEach
    void disconnect() {
        database.close();
        gate.close();
    }

    @Test
    void a_new_installation_has_nothing_to_be_seen_to() {
        assertThat(audit()).as(out::toString).isZero();
        assertThat(out.toString())
                .startsWith("Porchlight audit of ")
                .contains("Phone numbers in the database and in files: nothing found.", "Settings: nothing found.");
    }

    @Test
    void a_number_is_found_and_not_shown() {
        execute("INSERT INTO act (who, kind, hour) VALUES ('206 555 0142', 'take', date_trunc('hour', now(), 'UTC'))");
        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString())
                .contains("act.who holds what reads like a phone number, in 1 row.")
                .doesNotContain("0142");
    }

    @Test
    void a_number_in_the_installations_own_folder_is_found_though_nobody_names_it() throws IOException {
        Path state = Files.createDirectories(here.resolve(".porchlight").resolve("live"));
        Files.writeString(state.resolve("dump.txt"), "206 555 0142");
        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString())
                .contains("dump.txt holds what reads like a phone number")
                .doesNotContain("0142");
    }

    @Test
    void keys_that_are_too_old_are_found() {
        execute("UPDATE vault_key SET since = current_date - 40");
        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString()).contains("Ages of keys: 1 found.", "over 35 days old", "keys rotate");
        assertThat(audit("--backup-days", "90")).isZero();

        execute("INSERT INTO day_key (day, wrapped) VALUES (current_date - 5, '\\x00')");
        assertThat(audit("--backup-days", "90")).isEqualTo(1);
        assertThat(out.toString()).contains("Keys of days that are long over");
    }

    @Test
    void overdue_folding_retention_marks_and_jobs_are_found() {
        new NightlyFoldFixture(database).contacts(3, TODAY.minusDays(20));
        execute("""
            INSERT INTO call_record VALUES ('week', current_date - 1200, 'any', 'voice', 'en', 'other', 'told')
            """);
        execute("INSERT INTO keyed_today (day, mark, n) VALUES (current_date - 4, sha256('x'), 1)");
        execute("""
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES ('nightly-fold', 'recurring', now() - interval '3 days', false, 1)
            """);
        execute("INSERT INTO act (who, kind, hour) VALUES ('wren', 'take', date_trunc('hour', now(), 'UTC') - interval"
                + " '800 days')");
        execute("INSERT INTO outbox (kind, language, created_day) VALUES ('sorry', 'en', current_date - 9)");
        execute("INSERT INTO line_count (first, subject, line, n) VALUES (current_date - 40, 'answer', 'day', 1)");
        execute("UPDATE provider_copy SET since = now() - interval '3 days'");
        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "wait to be folded",
                        "Call records are past",
                        "Counts of waits and of mended places are not folded",
                        "What staff did is past",
                        "Attempts at texts and calls are past",
                        "Marks of callers who keyed a number",
                        "Jobs that erase are over a day late",
                        "was not swept for a day");
    }

    /** Each by itself, so that none hides behind another. */
    @ParameterizedTest
    @MethodSource
    void what_is_past_its_time_is_found(String planted, String found) {
        execute(planted);
        assertThat(audit()).isEqualTo(1);
        assertThat(out.toString()).contains("1 to be seen to.", found);
    }

    static Stream<Arguments> what_is_past_its_time_is_found() {
        return Stream.of(
                arguments("""
                    INSERT INTO call_record VALUES ('week', current_date - 1200, 'any', 'voice', 'en', 'other', 'told')
                    """, "Call records are past the time"),
                arguments(
                        "INSERT INTO area_count VALUES ('week', current_date - 1200, 'US-WA', '981', 5)",
                        "Counts of areas are past the time"),
                arguments(
                        "INSERT INTO tally VALUES ('week', current_date - 1200, 'trouble', 'silent', 5)",
                        "Counts beside them are past the time"),
                arguments(
                        "INSERT INTO keyed_today (day, mark, n) VALUES (current_date - 4, sha256('x'), 1)",
                        "Marks of callers who keyed a number are past their day"),
                arguments(
                        "INSERT INTO text_today (mark, n, kept_until) VALUES (sha256('x'), 1, current_date - 4)",
                        "Marks of texts are past their day"),
                arguments(
                        "INSERT INTO connection_today (mark, n, kept_until) VALUES (sha256('x'), 1, current_date - 4)",
                        "Marks of connections are past their day"),
                arguments(
                        "INSERT INTO reported_today (mark, site, kept_until) VALUES (sha256('x'), 's', current_date -"
                                + " 4)",
                        "Marks of reports of places are past their day"),
                arguments("""
                    INSERT INTO vault (id, kind, sealed, key_id, expires)
                    SELECT gen_random_uuid(), 'draft', decode(repeat('00', 161), 'hex'), min(key_id), now() - interval '2 days'
                    FROM vault_key
                    """, "The vault holds what has expired over a day ago"));
    }

    /** Within its time it is nothing to be seen to. */
    @Test
    void what_is_not_past_its_time_is_left_alone() {
        execute("INSERT INTO area_count VALUES ('week', current_date - 600, 'US-WA', '981', 5)");
        execute("INSERT INTO tally VALUES ('week', current_date - 600, 'trouble', 'silent', 5)");
        execute("INSERT INTO text_today (mark, n, kept_until) VALUES (sha256('x'), 1, current_date)");
        execute("INSERT INTO reported_today (mark, site, kept_until) VALUES (sha256('x'), 's', current_date)");
        assertThat(audit()).as(out::toString).isZero();
    }

    @Test
    void settings_that_weaken_privacy_are_found() {
        Map<String, String> weak = live();
        weak.put("CALLBACK_NUMBER", weak.get("HOTLINE_NUMBER"));
        assertThat(run(weak, "audit")).isEqualTo(1);
        assertThat(out.toString()).contains("Settings: 1 found.", "is the same as HOTLINE_NUMBER");

        execute("ALTER DATABASE "
                + database.commit(handle -> handle.select("SELECT current_database()")
                        .mapTo(String.class)
                        .one())
                + " SET log_statement = 'all'");
        assertThat(run(weak, "audit")).isEqualTo(1);
    }

    @Test
    void a_user_who_may_not_end_the_write_ahead_log_is_told_what_to_have_run() {
        try (OrdinaryRole role = new OrdinaryRole(Postgres.freshUrl())) {
            Map<String, String> guest = live();
            guest.put("DATABASE_URL", role.url());
            assertThat(run(guest, "audit")).isEqualTo(1);
            assertThat(out.toString()).contains("GRANT EXECUTE ON FUNCTION pg_catalog.pg_switch_wal() TO");
        }
    }

    /** Ten digits happen to read like a number; samples are taken of them as soon as PostgreSQL looks at the table. */
    @Test
    void the_checksum_of_a_migration_is_nobodys_number() {
        execute("UPDATE flyway_schema_history SET checksum = 2065550142 WHERE installed_rank < 3");
        execute("ANALYZE flyway_schema_history");
        assertThat(audit()).as(out::toString).isZero();
    }

    @Test
    void nobody_can_tell_while_the_database_is_away() {
        gate.shut();
        assertThat(audit()).isEqualTo(1);
        assertThat(err.toString())
                .contains("The database can't be used: the connection was lost")
                .hasLineCount(1);
    }

    private void execute(String sql) {
        database.commit(handle -> handle.execute(sql));
    }

    private int audit(String... more) {
        String[] command = new String[more.length + 1];
        command[0] = "audit";
        System.arraycopy(more, 0, command, 1, more.length);
        return run(live(), command);
    }

    private Map<String, String> live() {
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
        return live;
    }

    private int run(Map<String, String> environment, String... command) {
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
