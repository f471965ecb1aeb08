package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.alerts.AlertRules;
import org.porchlight.alerts.Alerts;
import org.porchlight.alerts.HookFixture;
import org.porchlight.database.Database;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Segments;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;
import org.porchlight.vitals.ProcessKind;

/** Who is told that the line is degraded, and how often: two processes, one database, a real webhook, real phones. */
class AlertsTest {
    private static final String REFUSED = "The provider doesn't know us (status 401).";
    private static final String TOLD =
            "{\"line\":\"Example Operator\",\"degraded\":[\"" + REFUSED + "\"],\"since\":\"2026-03-02T18:40:00Z\"}";
    private static final String WELL =
            "{\"line\":\"Example Operator\",\"degraded\":[],\"since\":\"2026-03-02T18:40:00Z\"}";
    private static final String FRENCH = "+15145550142";
    private static final String SPANISH = "+12065550143";

    private final Time time = new Time("2026-03-02T18:40:17Z");
    private final Gate gate = Gate.before(Postgres.freshUrl());
    private final Keys keys = Keys.fresh();
    private final HookFixture hook = new HookFixture();
    private final Exchange exchange = new Exchange(
            Account.serving(
                    LineFixture.PUBLIC_URL,
                    LineFixture.SID,
                    LineFixture.TOKEN,
                    List.of(LineFixture.HOTLINE, "+12065550101")),
            time,
            new Random(7),
            text -> Segments.of(text).count());
    private final Database database = opened();
    private final Services services = process();
    private final Alerts one = alerts(services);
    private final Alerts two = alerts(process());

    private Database opened() {
        gate.open();
        return Postgres.thatMayGoAway(gate.url());
    }

    private Services process() {
        var rules = new AlertRules(Optional.of(hook.webhook()), Duration.ofMinutes(5));
        return ServicesFixture.looked(ServicesFixture.of(
                ServicesFixture.telling(ServicesFixture.settings(ZoneOffset.UTC, false), rules),
                keys,
                database,
                ServicesFixture.by(time),
                ServicesFixture.carrier(exchange.rest().port())));
    }

    private static Alerts alerts(Services services) {
        var bodies = new TextBodies(LineFixture::script, (_, _) -> Optional.empty(), new WholeTexts());
        return services.base().alerts(services.base().sender(bodies));
    }

    @BeforeEach
    void staff() {
        services.base().vitals().beat(ProcessKind.WORK, List.of());
        coordinator("aspen", Language.FR, FRENCH);
        coordinator("birch", Language.ES, SPANISH);
        new StaffFixture(database).add("cedar", EnumSet.of(Language.EN));
    }

    private void coordinator(String alias, Language language, String phone) {
        new StaffFixture(database).add(alias, EnumSet.of(language));
        database.commit(handle -> {
            var secrets = Secrets.of(new PhoneNumber(phone));
            UUID row = services.base()
                    .privacy()
                    .vault()
                    .put(handle, new VaultEntry(VaultKind.STAFF, secrets, Optional.empty(), Optional.empty()));
            return handle.execute("UPDATE staff SET role = 'coordinator', vault = ? WHERE alias = ?", row, alias);
        });
    }

    @AfterEach
    void close() {
        hook.close();
        exchange.close();
        database.close();
        gate.close();
    }

    /** As its process does, twice a minute, with this wrong. */
    private void passes(Duration duration, Alerts process, String... wrong) {
        for (long half = 0; half < duration.toSeconds() / 30; half++) {
            process.look(List.of(wrong));
            time.pass(Duration.ofSeconds(30));
        }
        process.look(List.of(wrong));
    }

    private List<String> waiting() {
        return database.commit(handle ->
                handle.select("SELECT kind || ' ' || language FROM outbox").mapTo(String.class).list().stream()
                        .sorted()
                        .toList());
    }

    private Stream<String> texts(String phone) {
        return exchange.phone(phone).inbox().stream().map(Text::body);
    }

    @Test
    void going_degraded_is_told_once_and_not_before_the_minutes_are_over() {
        passes(Duration.ofSeconds(270), one, REFUSED);
        assertThat(hook.bodies()).isEmpty();
        assertThat(waiting()).isEmpty();
        passes(Duration.ofSeconds(30), one, REFUSED);
        assertThat(hook.bodies()).containsExactly(TOLD);
        passes(Duration.ofHours(2), one, REFUSED);
        assertThat(hook.bodies()).hasSize(1);
        assertThat(waiting()).containsExactly("degraded es", "degraded fr");
    }

    @Test
    void serve_and_work_look_again_and_again() {
        try (var line = new LineFixture("2026-03-02T18:00:00Z")) {
            assertThat(looksOf(line.services())).contains("telling what is wrong");
        }
        assertThat(looksOf(services)).doesNotContain("telling what is wrong");
        try (var worker = new Worker(services, LineFixture::script, ServicesFixture.nobody())) {
            worker.start();
            Eventually.holds(() -> looksOf(services).contains("telling what is wrong"));
        }
    }

    private static List<String> looksOf(Services services) {
        return services.base().vitals().tasks().names();
    }

    @Test
    void what_is_over_before_that_is_told_to_nobody() {
        passes(Duration.ofMinutes(4), one, REFUSED);
        passes(Duration.ofMinutes(10), one);
        passes(Duration.ofMinutes(4), one, REFUSED);
        assertThat(hook.bodies()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void being_well_again_is_told_once() {
        passes(Duration.ofMinutes(5), one, REFUSED);
        passes(Duration.ofMinutes(2), one);
        assertThat(hook.bodies()).hasSize(1);
        passes(Duration.ofMinutes(30), one);
        assertThat(hook.bodies()).containsExactly(TOLD, WELL);
    }

    @Test
    void while_one_process_sees_it_no_other_says_that_all_is_well() {
        for (int minute = 0; minute < 20; minute++) {
            one.look(List.of(REFUSED));
            two.look(List.of());
            time.pass(Duration.ofMinutes(1));
        }
        assertThat(hook.bodies()).containsExactly(TOLD);
    }

    /** Where a hosted database's log can't be seen to, the line is degraded for good. */
    @Test
    void what_becomes_wrong_beside_something_else_is_told_too() {
        String job = "The worker's job outbox (sending texts that wait) has not gone well for 16 minutes, it fails.";
        passes(Duration.ofHours(3), one, REFUSED);
        database.commit(handle -> handle.execute("UPDATE outbox SET state = 'sent'"));
        passes(Duration.ofSeconds(270), one, REFUSED, job);
        assertThat(hook.bodies()).hasSize(1);
        passes(Duration.ofMinutes(1), one, REFUSED, job.replace("16", "21"));
        passes(Duration.ofMinutes(30), two, REFUSED, job.replace("16", "28"));
        assertThat(hook.bodies()).hasSize(2).last().asString().contains(REFUSED, "for 21 minutes");
        assertThat(waiting()).hasSize(4);
        passes(Duration.ofMinutes(5), one, REFUSED);
        passes(Duration.ofMinutes(6), one, REFUSED, job);
        assertThat(hook.bodies()).as("gone and back").hasSize(3);
    }

    @Test
    void of_two_processes_that_look_at_the_same_time_one_tells() {
        one.look(List.of(REFUSED));
        for (int half = 0; half < 12; half++) {
            time.pass(Duration.ofSeconds(30));
            var both = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> one.look(List.of(REFUSED))),
                    CompletableFuture.runAsync(() -> two.look(List.of(REFUSED))));
            both.join();
        }
        assertThat(hook.bodies()).containsExactly(TOLD);
        assertThat(waiting()).containsExactly("degraded es", "degraded fr");
    }

    @Test
    void a_webhook_that_fails_is_tried_again_later_and_a_redirect_is_not_followed() {
        hook.answers(307);
        passes(Duration.ofMinutes(5), one, REFUSED);
        assertThat(hook.bodies()).containsExactly(TOLD);
        passes(Duration.ofSeconds(30), one, REFUSED);
        assertThat(hook.bodies()).hasSize(1);
        hook.answers(500);
        passes(Duration.ofSeconds(30), two, REFUSED);
        assertThat(hook.bodies()).hasSize(2);
        hook.answers(200);
        passes(Duration.ofMinutes(20), one, REFUSED);
        assertThat(hook.bodies()).containsExactly(TOLD, TOLD, TOLD);
    }

    /** Nor does it hold a connection or a row, for which a turn could wait. */
    @Test
    void a_webhook_that_says_nothing_keeps_nobody_waiting() {
        passes(Duration.ofSeconds(270), one, REFUSED);
        hook.holds();
        time.pass(Duration.ofSeconds(30));
        var asking = CompletableFuture.runAsync(() -> one.look(List.of(REFUSED)));
        Eventually.holds(() -> hook.bodies().size() == 1);
        two.look(List.of(REFUSED));
        assertThat(database.<Integer>commit(handle -> handle.select("SELECT 1 FROM alert FOR UPDATE NOWAIT")
                        .mapTo(int.class)
                        .one()))
                .isOne();
        assertThat(asking).isNotDone();
        hook.letGo();
        asking.join();
        assertThat(hook.bodies()).hasSize(1);
    }

    @Test
    void while_the_database_is_away_a_process_tells_once_by_itself_and_then_that_all_is_well() {
        one.look(List.of());
        gate.shut();
        one.look(List.of(REFUSED));
        time.pass(Duration.ofMinutes(4));
        one.look(List.of(REFUSED));
        assertThat(hook.bodies()).isEmpty();
        time.pass(Duration.ofMinutes(1));
        one.look(List.of(REFUSED));
        one.look(List.of(REFUSED));
        assertThat(hook.bodies()).containsExactly(TOLD);
        gate.open();
        Eventually.holds(database::answers);
        passes(Duration.ofMinutes(10), two, REFUSED);
        assertThat(hook.bodies()).as("the other process had not told").hasSize(2);
        passes(Duration.ofMinutes(10), one);
        passes(Duration.ofMinutes(10), two);
        assertThat(hook.bodies()).hasSize(3).last().asString().contains("\"degraded\":[]");
    }

    @Test
    void coordinators_are_not_told_the_same_again_within_an_hour() {
        passes(Duration.ofMinutes(6), one, REFUSED);
        passes(Duration.ofMinutes(6), one);
        database.commit(handle -> handle.execute("UPDATE outbox SET state = 'sent'"));
        passes(Duration.ofMinutes(40), one, REFUSED);
        assertThat(waiting()).hasSize(2);
        passes(Duration.ofMinutes(20), one, REFUSED);
        assertThat(waiting()).containsExactly("degraded es", "degraded es", "degraded fr", "degraded fr");
    }

    /** A worker would send it; nothing else that waits is sent here. */
    @Test
    void without_a_worker_coordinators_are_told_in_their_language_by_the_process_that_sees_it() {
        database.commit(handle -> handle.execute("DELETE FROM process_report"));
        database.commit(handle -> handle.execute("INSERT INTO outbox (vault, kind, language, created_day)"
                + " SELECT vault, 'break', 'fr', '2026-03-02' FROM staff WHERE alias = 'aspen'"));
        passes(Duration.ofHours(1), one, "No worker runs.");
        assertThat(texts(FRENCH)).singleElement().asString().startsWith("Plus rien ne part");
        assertThat(texts(SPANISH)).singleElement().asString().startsWith("No sale nada");
        assertThat(waiting()).containsExactly("break fr", "no-worker es", "no-worker fr");

        services.base().vitals().beat(ProcessKind.WORK, List.of());
        passes(Duration.ofMinutes(10), one);
        assertThat(waiting()).hasSize(3);
        assertThat(hook.bodies()).hasSize(2);
    }
}
