package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.DoctorFixture.Visited;
import org.porchlight.alerts.AlertRules;
import org.porchlight.alerts.HookFixture;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.privacy.Keys;
import org.porchlight.settings.Secret;
import org.porchlight.vitals.ProcessKind;

/** The doctor on a line with nothing wrong, and on lines with one thing wrong each. */
class DoctorTest {
    @TempDir
    Path here;

    private DoctorFixture line;

    @BeforeEach
    void start() {
        line = new DoctorFixture(here);
    }

    @AfterEach
    void close() {
        line.close();
    }

    /** All that is found is said in one sentence that has all these parts. */
    private void found(String... parts) {
        Visited visited = line.examine();
        assertThat(visited.code()).as(visited.report()).isEqualTo(1);
        assertThat(visited.report().lines().filter(it -> it.startsWith("  - ")))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains(parts));
        assertThat(visited.report()).doesNotContain("206555", LineFixture.TOKEN, LineFixture.STATUS_TOKEN);
    }

    @Test
    void on_a_healthy_line_nothing_is_found() throws Exception {
        Visited visited = line.examine();
        assertThat(visited.code()).as(visited.report()).isZero();
        assertThat(visited.report())
                .contains(
                        "Settings: nothing found.",
                        "Database: nothing found.",
                        "Keys: nothing found.",
                        "Clocks: nothing found.",
                        "Account at the provider: nothing found.",
                        "Numbers at the provider: nothing found.",
                        "Processes: nothing found.",
                        "People: nothing found.",
                        "Places: nothing found.",
                        "Nothing was found that shouldn't be.")
                .doesNotContain("206555", LineFixture.TOKEN, LineFixture.STATUS_TOKEN);

        Visited machine = line.examine(new DoctorOrder(false, true, Optional.empty(), Optional.empty()));
        JsonNode json = new ObjectMapper().readTree(machine.report());
        assertThat(json.path("findings").asInt()).isZero();
        assertThat(json.path("parts").size()).isGreaterThan(9);
    }

    @Test
    void settings_that_are_unwise_and_an_address_that_nobody_answers() {
        line.statusToken = Optional.empty();
        found("STATUS_TOKEN isn't set");
        line.statusToken = Optional.of(new Secret(LineFixture.STATUS_TOKEN));
        line.stopAnswering();
        found("can't be reached from here");
    }

    @Test
    void a_webhook_for_alerts_is_named_without_its_secret_and_one_that_is_away_is_found() {
        try (var hook = new HookFixture()) {
            line.alerts = new AlertRules(Optional.of(hook.webhook()), Duration.ofMinutes(5));
            Visited visited = line.examine();
            assertThat(visited.code()).as(visited.report()).isZero();
            assertThat(hook.bodies()).as("nobody was alerted").containsExactly("GET /");
        }
        found("ALERT_WEBHOOK can't be reached");
        assertThat(line.examine().report()).contains("•••").doesNotContain(HookFixture.SECRET);
    }

    @Test
    void tables_that_are_older() {
        line.sql("DELETE FROM flyway_schema_history WHERE version = '122'");
        found("The tables are older than this program", "migrate");
    }

    @Test
    void a_database_that_takes_no_changes() {
        line.sql("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',"
                + " current_database()); END $$");
        assertThat(line.examine().report()).contains("The database takes no changes");
    }

    @Test
    void a_database_that_is_away_keeps_nothing_else_from_being_looked_at() {
        line.gate.shut();
        Visited visited = line.examine();
        assertThat(visited.code()).isEqualTo(1);
        assertThat(visited.report())
                .contains("DATABASE_URL doesn't answer: ", "Numbers at the provider: nothing found.")
                .contains("Account at the provider: nothing found.", "Registration of texts: nothing found.")
                .contains(
                        "Keys: nobody could look, since the database doesn't answer.",
                        "This machine's clock was not compared with the database's, since",
                        "Processes: nobody could look, since",
                        "People: nobody could look, since",
                        "Places: nobody could look, since");
    }

    @Test
    void a_provider_that_can_not_be_reached_leaves_no_check_of_it_as_if_nothing_were_found() {
        line.exchange.rest().answer(Fault.RESET);
        var order = new DoctorOrder(false, false, Optional.empty(), Optional.of(DoctorFixture.OWN));
        Visited visited = line.examine(order);
        assertThat(visited.code()).isEqualTo(1);
        assertThat(visited.report())
                .contains("Database: nothing found.", "People: nothing found.")
                .contains(
                        "The provider can't be reached (",
                        "This machine's clock was not compared with the provider's, since",
                        "Numbers at the provider: nobody could look, since the provider can't be reached (",
                        "Countries at the provider: nobody could look, since",
                        "Registration of texts: nobody could look, since",
                        "Trial: nobody could look, since")
                .doesNotContain("Give the key the right", "code 0", "at the provider: nothing found");
    }

    @Test
    void countries_that_may_not_be_called_or_are_not_told() {
        line.exchange.rest().registry().calls("CA", false);
        found("Calls to CA are not allowed there");
        line.exchange.rest().registry().calls("CA", true);
        line.exchange.rest().registry().calls("GB", true);
        found("countries that the line doesn't serve: 1.");
    }

    @Test
    void texts_that_are_not_registered() {
        var registry = line.exchange.rest().registry();
        assertThat(line.examine().report()).contains("HOTLINE_NUMBER: its campaign is registered.");
        registry.brand("SUSPENDED");
        found("NUMBER: its campaign is registered, but the brand behind it is not approved (SUSPENDED)");
        registry.campaign("IN_PROGRESS");
        found("NUMBER: its campaign is still under review");
        registry.campaign("FAILED");
        found("NUMBER: its campaign was refused", "register");
        registry.campaign("");
        found("NUMBER: its messaging service has no campaign");
        registry.noService();
        found("NUMBER: it is in no messaging service", "30034", "register");
    }

    @Test
    void toll_free_numbers_that_are_not_verified() {
        try (var free = DoctorFixture.tollFree(here)) {
            assertThat(free.examine().report()).contains("HOTLINE_NUMBER: its toll-free verification is approved.");
            var registry = free.exchange.rest().registry();
            registry.tollFree("IN_REVIEW");
            assertThat(free.examine().report()).contains("its toll-free verification is still under review");
            registry.tollFree("TWILIO_REJECTED");
            assertThat(free.examine().report()).contains("its toll-free verification was rejected");
            registry.tollFree("");
            assertThat(free.examine().report()).contains("it is toll-free and not verified");
            assertThat(free.examine().code()).isEqualTo(1);
        }
    }

    @Test
    void a_user_that_may_too_little() {
        line.asGuest();
        assertThat(line.examine().report())
                .contains("may not create tables", "GRANT CREATE ON SCHEMA public")
                .contains("doesn't own these tables", "vault", "ALTER TABLE")
                .contains("until its file is full", "GRANT EXECUTE ON FUNCTION pg_catalog.pg_switch_wal()")
                .contains("PostgreSQL's log quotes rows", "GRANT SET ON PARAMETER");
    }

    @Test
    void a_clock_that_is_wrong() {
        line.clock = () -> Instant.now().plus(Duration.ofMinutes(3));
        assertThat(line.examine().report())
                .contains("Clocks: 2 found.", "minutes ahead of the database's.", "minutes ahead of the provider's.");
        line.clock = () -> Instant.now().minus(Duration.ofMinutes(3));
        assertThat(line.examine().report()).contains("minutes behind the database's.");
    }

    @Test
    void referral_lines_past_their_date() {
        line.clock = () -> Instant.now().plus(Duration.ofDays(2000));
        assertThat(line.examine().report()).contains("Referral lines: 1 found.", "Lines whose check is overdue");
    }

    @Test
    void keys_that_the_vault_is_not_under() {
        line.set = Keys.fresh();
        assertThat(line.examine().report()).contains("Keys: 1 found.", "PORCHLIGHT_KEYS is not what");
    }

    @Test
    void a_provider_that_does_not_know_us_or_is_away() {
        line.token = "0".repeat(32);
        assertThat(line.examine().report())
                .contains(
                        "The provider doesn't know us (status 401)",
                        "TWILIO_API_KEY",
                        "HOTLINE_NUMBER: the provider doesn't");
        line.token = LineFixture.TOKEN;
        line.exchange.rest().answer(Fault.FORBIDDEN);
        assertThat(line.examine().report()).contains("status 403", "Give the key the right");
        line.exchange.rest().answer(Fault.RESET);
        assertThat(line.examine().report()).contains("The provider can't be reached");
    }

    @Test
    void numbers_whose_settings_are_not_ours_are_put_right_when_told_to() {
        line.change("SmsUrl", "https://old.example.org/sms");
        found("SmsUrl is \"https://old.example.org/sms\" and is to be \"http", "/twilio/text#rc=2", "--repair");
        line.change("TrunkSid", "TK1");
        line.change("SmsUrl", "");

        Visited repaired = line.examine(new DoctorOrder(true, false, Optional.empty(), Optional.empty()));
        assertThat(repaired.code()).as(repaired.report()).isZero();
        assertThat(repaired.report())
                .contains("TrunkSid is \"TK1\" and is to be empty. It is set now.", "SmsUrl is empty");
        assertThat(line.examine().code()).isZero();
    }

    @Test
    void a_fallback_that_is_missing_or_where_the_line_itself_lies() {
        line.change("VoiceFallbackUrl", "");
        found("has no fallback", "check --fallback");
        line.change("VoiceFallbackUrl", line.url() + "/fallback.xml");
        found("lies where the line itself does");
    }

    @Test
    void processes_that_do_not_run() {
        line.sql("DELETE FROM process_report WHERE kind = 'work'");
        found("No worker runs");
        line.vitals.beat(ProcessKind.WORK, List.of("The worker is in trouble."));
        found("The worker is in trouble.");
        line.vitals.beat(ProcessKind.WORK, List.of());
        line.sql("DELETE FROM process_report WHERE kind = 'serve'");
        found("No serve runs");
    }

    @Test
    void nobody_on_shift_or_without_a_phone_or_one_that_fails() {
        line.sql("INSERT INTO outbox (kind, language, created_day, state, vault)"
                + " SELECT 'new-request', 'en', current_date, 'failed', vault FROM staff");
        found("didn't reach: juniper.");
        line.sql("DELETE FROM outbox");
        line.sql("UPDATE staff SET vault = NULL");
        assertThat(line.examine().report())
                .contains("On shift without a phone, so that no call is promised for their time: juniper.")
                .contains("Nobody with a phone is on shift");
        line.sql("DELETE FROM shift");
        found("Nobody with a phone is on shift in the next seven days");
    }

    @Test
    void places_none_and_stale() {
        line.sql("UPDATE site SET checked_on = current_date - 100");
        found("nobody has checked in three months: 1 of 1");
        line.sql("DELETE FROM site");
        found("There are no places to tell");
    }

    @Test
    void a_phone_of_ones_own_is_texted_and_rung() {
        var order = new DoctorOrder(false, false, Optional.of(DoctorFixture.OWN), Optional.of(DoctorFixture.OWN));
        var own = line.exchange.phone(DoctorFixture.OWN.e164());
        Visited tried = line.examine(order);
        assertThat(tried.code()).as(tried.report()).isZero();
        assertThat(tried.report()).contains("The provider took the text.", "The provider took the call.");
        assertThat(own.ringing()).isPresent();

        line.exchange.rest().answer(Fault.BUSY);
        assertThat(line.examine(order).report()).contains("The provider refused the text (code 20429)");
    }

    /** As it is typed: the provider isn't there, which is found, too. */
    @Test
    void as_it_is_typed() {
        var out = new StringWriter();
        var err = new StringWriter();
        var settings = PorchlightFixture.live(line.gate.url(), line.keys.value());
        assertThat(PorchlightFixture.run(settings, out, err, "doctor"))
                .as(err::toString)
                .isEqualTo(1);
        assertThat(out.toString()).contains("Settings: ", "to be seen to.");
        assertThat(PorchlightFixture.run(settings, out, err, "doctor", "--text", "206 555 0188"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--text takes a number with its country");
        assertThat(PorchlightFixture.run(out, err, "doctor"))
                .as("the demo has nothing to be wrong")
                .isEqualTo(2);
    }
}
