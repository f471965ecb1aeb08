package org.porchlight.repeating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.database.Database;
import org.porchlight.privacy.Secrets;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

@Execution(ExecutionMode.CONCURRENT)
class DatabaseNewsTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Gate gate = Gate.before(desk.url);
    private final Database there = Postgres.thatMayGoAway(gate.url());
    private final DatabaseNews news = new DatabaseNews(there, new TaskWatch(System::nanoTime));
    private final AtomicInteger told = new AtomicInteger();
    private final DatabaseNews.Subscription subscription = news.subscribe(DatabaseNews.Of.DESK, told::incrementAndGet);

    @AfterEach
    void close() {
        news.close();
        there.close();
        gate.close();
        desk.close();
    }

    private void start() {
        gate.open();
        news.start();
        Eventually.holds(() -> told.get() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE callback SET tries = 1",
                "DELETE FROM vault",
                "DELETE FROM shift",
                "UPDATE staff SET active = false",
                "INSERT INTO presence SELECT id, 'off', now() FROM staff",
                "INSERT INTO pause (until) VALUES (now())",
                "INSERT INTO declined SELECT callback.id, staff.id, now() FROM callback, staff"
            })
    void every_change_of_the_desk_is_told(String sql) {
        desk.ask(1, CallbacksFixture.ROBIN, "sunny");
        start();
        desk.execute(sql);
        Eventually.holds(() -> told.get() == 2);
    }

    @Test
    void those_who_tell_of_sites_hear_of_sites_alone() {
        var sites = new AtomicInteger();
        try (var _ = news.subscribe(DatabaseNews.Of.SITE, sites::incrementAndGet)) {
            start();
            desk.execute("UPDATE site SET note = 'x' WHERE false");
            Eventually.holds(() -> sites.get() == 2);
            assertThat(told.get()).isEqualTo(1);
        }
    }

    @Test
    void what_changes_nothing_wakes_nobody() {
        start();
        desk.drafts.put("c", Secrets.of(CallbacksFixture.ROBIN));
        desk.drafts.drop("c");
        desk.execute("UPDATE callback SET tries = 1");
        desk.execute("DELETE FROM shift");
        Eventually.holds(() -> told.get() == 2);
        assertThat(told.get()).isEqualTo(2);
    }

    @Test
    void what_one_process_says_another_promises_by_at_once() {
        UUID juniper = desk.staff("juniper");
        try (CallbacksFixture other = new CallbacksFixture(gate.url(), desk.keys, desk.time)) {
            news.subscribe(DatabaseNews.Of.DESK, other.shifts::refresh);
            start();
            new StaffFixture(desk.database).attendance(desk.outbox, SEATTLE).pauseTonight(juniper, desk.time.instant());
            Eventually.holds(() -> other.shifts.windows(desk.time.instant(), SEATTLE).get().stream()
                    .noneMatch(window -> window.day().toString().equals("2026-03-02")));
        }
    }

    @Test
    void when_the_database_goes_away_and_comes_back_it_listens_again_and_tells_what_may_have_been_missed() {
        start();
        gate.shut();
        desk.execute("DELETE FROM shift");
        assertThat(told.get()).isEqualTo(1);
        gate.open();
        Eventually.holds(() -> told.get() == 2);
        desk.execute("UPDATE staff SET active = false");
        Eventually.holds(() -> told.get() == 3);
    }

    @Test
    void a_connection_that_says_nothing_any_more_is_given_up() {
        start();
        gate.freeze();
        Eventually.holds(() -> desk.column("""
            SELECT pid FROM pg_stat_activity
            WHERE application_name = 'porchlight news' AND datname = current_database()
            """).isEmpty());
        desk.execute("DELETE FROM shift");
        gate.open();
        Eventually.holds(() -> told.get() > 1);
    }

    @Test
    void it_begins_without_a_database() {
        news.start();
        gate.open();
        Eventually.holds(() -> told.get() == 1);
    }

    @Test
    void one_that_breaks_beyond_repair_does_not_end_the_listening_either() {
        news.subscribe(DatabaseNews.Of.DESK, () -> {
            throw new StackOverflowError();
        });
        start();
        desk.execute("DELETE FROM shift");
        Eventually.holds(() -> told.get() == 2);
    }

    @Test
    void one_that_breaks_keeps_nothing_from_the_others_and_a_closed_one_is_told_no_more() {
        AtomicInteger second = new AtomicInteger();
        news.subscribe(DatabaseNews.Of.DESK, () -> {
            throw new IllegalStateException("broken");
        });
        news.subscribe(DatabaseNews.Of.DESK, second::incrementAndGet);
        start();
        Eventually.holds(() -> second.get() == 1);
        subscription.close();
        desk.execute("DELETE FROM shift");
        Eventually.holds(() -> second.get() == 2);
        assertThat(told.get()).isEqualTo(1);
    }
}
