package org.porchlight.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.database.ClockWatch;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

@Execution(ExecutionMode.CONCURRENT)
class VitalsTest {
    private final Time time = new Time("2026-03-02T10:00:00Z");
    private final String url = Postgres.freshUrl();
    private final Gate gate = Gate.before(url);
    private final Database database = Postgres.patient(url);
    private final Database through = Postgres.thatMayGoAway(gate.url());
    private Duration ahead = Duration.ZERO;
    private final List<String> others = new ArrayList<>();
    private final Vitals web = vitals(through);
    private final Vitals worker = vitals(database);

    private Vitals vitals(Database on) {
        return new Vitals(
                on,
                new TaskWatch(() -> time.instant().getEpochSecond() * 1_000_000_000L),
                new ClockWatch(() -> Instant.now().plus(ahead), on::now),
                new SecureRandom(),
                others::stream);
    }

    @BeforeEach
    void open() {
        gate.open();
    }

    @AfterEach
    void close() {
        through.close();
        database.close();
        gate.close();
    }

    private void sql(String sql) {
        database.commit(handle -> handle.execute(sql));
    }

    @Test
    void a_healthy_line_has_no_trouble() {
        worker.beat(ProcessKind.WORK, List.of());
        web.beat(ProcessKind.SERVE, List.of());
        assertThat(web.trouble()).isEmpty();
    }

    @Test
    void without_a_worker_it_is_said() {
        assertThat(web.trouble())
                .singleElement()
                .asString()
                .startsWith("No worker runs")
                .endsWith("Start work.");
    }

    @Test
    void a_worker_that_was_killed_is_missed_after_two_minutes() {
        worker.beat(ProcessKind.WORK, List.of());
        sql("UPDATE process_report SET seen_at = now() - interval '90 seconds'");
        assertThat(web.trouble()).isEmpty();
        sql("UPDATE process_report SET seen_at = now() - interval '3 minutes'");
        assertThat(web.trouble()).singleElement().asString().contains("last heard of 3 minutes ago");
    }

    @Test
    void a_worker_that_ended_in_order_is_not_looked_for() {
        worker.beat(ProcessKind.WORK, List.of());
        worker.ends(ProcessKind.WORK);
        assertThat(web.trouble()).singleElement().asString().doesNotContain("last heard of");
    }

    @Test
    void what_a_worker_says_is_wrong_is_read_by_the_web_process() {
        worker.beat(ProcessKind.WORK, List.of("The provider doesn't know us."));
        assertThat(web.trouble()).containsExactly("The provider doesn't know us.");
    }

    @Test
    void a_job_that_has_not_gone_well_for_long_is_named_and_whether_it_fails() {
        worker.beat(ProcessKind.WORK, List.of());
        sql("UPDATE process_report SET since = now() - interval '2 days'");
        for (Job job : Job.values()) {
            sql("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)"
                    + " VALUES ('" + job.column() + "', 'recurring', now(), false, now(), 1)");
        }
        assertThat(web.trouble()).isEmpty();

        sql("UPDATE scheduled_tasks SET last_success = now() - interval '20 minutes', consecutive_failures = 7"
                + " WHERE task_name IN ('outbox', 'nightly-fold')");
        assertThat(web.trouble())
                .containsExactly("The worker's job outbox (sending texts that wait) has not gone well for 20 minutes,"
                        + " it fails. The worker's log says why.");

        sql("DELETE FROM scheduled_tasks WHERE task_name = 'vault-expiry'");
        assertThat(web.trouble()).anySatisfy(said -> assertThat(said).contains("vault-expiry", "doesn't run"));
    }

    /** What stood still while there was none is caught up on. */
    @Test
    void a_worker_that_has_just_come_has_time() {
        worker.beat(ProcessKind.WORK, List.of());
        sql("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)"
                + " VALUES ('outbox', 'recurring', now(), false, now() - interval '3 days', 1)");
        assertThat(web.trouble()).isEmpty();
    }

    /** At full quarters alone: else it would tell when somebody asked. */
    @Test
    void texts_that_wait_too_long_are_said_after_a_whole_quarter_of_an_hour() {
        worker.beat(ProcessKind.WORK, List.of());
        time.pass(Duration.ofMinutes(7));
        sql("INSERT INTO outbox (kind, language, created_day) VALUES ('sorry', 'en', current_date)");
        web.beat(ProcessKind.SERVE, List.of());
        time.pass(Duration.ofMinutes(22));
        assertThat(web.trouble()).isEmpty();
        time.pass(Duration.ofMinutes(1));
        assertThat(web.trouble())
                .singleElement()
                .asString()
                .startsWith("Texts and calls have waited for over a quarter of an hour");
        sql("UPDATE outbox SET state = 'sent'");
        web.beat(ProcessKind.SERVE, List.of());
        assertThat(web.trouble()).isEmpty();
    }

    @Test
    void a_database_that_takes_no_changes_is_said_until_it_does() {
        worker.beat(ProcessKind.WORK, List.of());
        String name = url.substring(url.lastIndexOf('/') + 1);
        sql("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
        try (Database readOnly = Postgres.patient(url)) {
            Vitals there = vitals(readOnly);
            assertThat(there.beat(ProcessKind.SERVE, List.of())).isFalse();
            assertThat(there.trouble())
                    .singleElement()
                    .asString()
                    .startsWith("The database takes no changes")
                    .contains("targetServerType=primary");
            readOnly.commit(handle -> handle.execute("SET default_transaction_read_only = off"));
            assertThat(there.beat(ProcessKind.SERVE, List.of())).isTrue();
            assertThat(there.trouble()).isEmpty();
        }
    }

    /** A full disk takes what fits into a page that is there, such as a process's row. */
    @Test
    void a_full_disk_is_remembered_for_some_minutes() {
        worker.beat(ProcessKind.WORK, List.of());
        full();
        assertThat(web.beat(ProcessKind.SERVE, List.of())).isTrue();
        assertThat(web.trouble()).singleElement().asString().startsWith("The database's disk is full");
        time.pass(Duration.ofMinutes(4));
        assertThat(web.trouble()).hasSize(1);
        time.pass(Duration.ofMinutes(2));
        assertThat(web.trouble()).isEmpty();
    }

    private void full() {
        try {
            through.commit(handle -> handle.execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$"));
        } catch (DatabaseAway refused) {
            assertThat(refused.state()).isEqualTo("53100");
        }
    }

    @Test
    void a_clock_that_differs_from_the_databases_is_said_until_it_is_set() {
        ahead = Duration.ofHours(32).plusMinutes(10);
        worker.beat(ProcessKind.WORK, List.of());
        web.beat(ProcessKind.SERVE, List.of());
        assertThat(web.trouble())
                .singleElement()
                .asString()
                .contains(
                        "32 hours ahead of the database's.",
                        "NTP",
                        "no day key, number or request is ended by the clock");
        ahead = Duration.ofSeconds(-30);
        web.beat(ProcessKind.SERVE, List.of());
        assertThat(web.trouble())
                .singleElement()
                .asString()
                .contains("seconds behind the database's.", "ends promises and keys early");
        ahead = Duration.ZERO;
        web.beat(ProcessKind.SERVE, List.of());
        assertThat(web.trouble()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_as_one() {
        try (Database wrong = new Database(url.replace("postgres:postgres@", "nobody_known:x@"))) {
            Vitals there = vitals(wrong);
            assertThat(there.beat(ProcessKind.SERVE, List.of())).isFalse();
            assertThat(there.trouble()).singleElement().asString().contains("DATABASE_URL");
        }
    }

    @Test
    void tables_that_do_not_fit_are_said_and_nothing_else_is_asked_of_them() {
        sql("DELETE FROM flyway_schema_history WHERE version = '120'");
        sql("DROP TABLE process_report");
        assertThat(web.trouble()).singleElement().asString().startsWith("The tables are older than this program");
    }

    @Test
    void what_other_parts_say_is_said_too_and_once() {
        worker.beat(ProcessKind.WORK, List.of("The same."));
        others.add("The same.");
        assertThat(web.trouble()).containsExactly("The same.");
    }

    @Test
    void while_the_database_is_away_there_is_no_guess() {
        gate.shut();
        assertThat(web.beat(ProcessKind.SERVE, List.of())).isFalse();
        assertThat(web.trouble()).isEmpty();
    }
}
