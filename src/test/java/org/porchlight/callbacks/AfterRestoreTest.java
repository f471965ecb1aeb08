package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.staff.StaffFixture;

/** What a backup brings back: a request that may have ended since is called by nobody until a coordinator says so. */
class AfterRestoreTest {
    private final CallbacksFixture desk = new CallbacksFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void no_request_can_be_called_until_a_coordinator_brings_it_back() {
        UUID coordinator = desk.coordinator("aspen");
        UUID responder = desk.staff("wren");
        desk.ask(1, ROBIN, "sunny");
        UUID held = desk.request();
        desk.ask(2, SAM, "");
        desk.leases.take(held, responder, desk.time.instant());
        assertThat(waiting(coordinator)).isEqualTo(2);

        assertThat(AfterRestore.bringToRest(desk.database).requests()).isEqualTo(2);
        assertThat(waiting(coordinator)).isZero();
        assertThat(AfterRestore.bringToRest(desk.database).requests())
                .as("again")
                .isZero();

        var floods = new Floods(new StaffFixture(desk.database).acts());
        floods.stretches(coordinator, CallbacksFixture.SEATTLE, desk.time.instant())
                .forEach(it -> floods.bringBack(coordinator, it.when(), desk.time.instant()));
        assertThat(waiting(coordinator)).isEqualTo(2);
    }

    @Test
    void what_is_set_aside_is_said_until_a_coordinator_has_seen_to_it() {
        UUID coordinator = desk.coordinator("cedar");
        var watch = new Watch(desk.database, desk.shifts, CallbacksFixture.SEATTLE);
        var floods = new Floods(new StaffFixture(desk.database).acts());
        desk.ask(1, ROBIN, "");
        floods.stretches(coordinator, CallbacksFixture.SEATTLE, now())
                .forEach(it -> floods.setAside(coordinator, it.when(), now()));
        assertThat(AfterRestore.trouble(desk.database, now()))
                .as("a coordinator did so")
                .isEmpty();

        desk.ask(2, SAM, "");
        AfterRestore.bringToRest(desk.database);
        assertThat(AfterRestore.trouble(desk.database, now()))
                .hasValueSatisfying(said -> assertThat(said).contains("backup", "Requests by time of day"));
        assertThat(watch.warnings(now())).contains(new Watch.Warning.Restored());

        floods.stretches(coordinator, CallbacksFixture.SEATTLE, now())
                .forEach(it -> floods.bringBack(coordinator, it.when(), now()));
        assertThat(AfterRestore.trouble(desk.database, now())).isEmpty();
        assertThat(watch.warnings(now())).doesNotContain(new Watch.Warning.Restored());
    }

    @Test
    void what_is_set_aside_is_said_until_its_time_is_over() {
        desk.ask(1, ROBIN, "");
        AfterRestore.bringToRest(desk.database);
        assertThat(AfterRestore.trouble(desk.database, now())).isPresent();
        desk.time.set("2026-03-04T20:00:00Z");
        assertThat(AfterRestore.trouble(desk.database, now())).isEmpty();
    }

    private Instant now() {
        return desk.time.instant();
    }

    @Test
    void nothing_that_waited_is_sent_and_nobody_is_signed_in_or_invited() {
        desk.database.commit(handle -> handle.execute("""
            INSERT INTO outbox (kind, language, created_day) VALUES ('sorry', 'en', '2026-03-02')
            """));
        assertThat(AfterRestore.bringToRest(desk.database).texts()).isOne();
        assertThat(count("SELECT count(*) FROM outbox WHERE state = 'waiting'")).isZero();
        assertThat(count("SELECT count(*) FROM session") + count("SELECT count(*) FROM invitation"))
                .isZero();
    }

    /** As pg_restore does: the same rows in a table that was made anew. */
    private void restored() {
        desk.execute("ALTER TABLE whence RENAME TO backup");
        desk.execute("CREATE TABLE whence (LIKE backup)");
        desk.execute("INSERT INTO whence SELECT * FROM backup");
        desk.execute("DROP TABLE backup");
    }

    @Test
    void it_is_seen_without_being_told_and_nothing_is_taken_before() {
        UUID responder = desk.staff("wren");
        desk.ask(1, ROBIN, "sunny");
        UUID request = desk.request();
        assertThat(AfterRestore.bringToRestIfRestored(desk.database)).isEmpty();

        restored();
        assertThat(desk.leases.take(request, responder, desk.time.instant())).isInstanceOf(Taken.Gone.class);
        assertThat(AfterRestore.bringToRestIfRestored(desk.database)).contains(new AfterRestore.AtRest(1, 0));
        assertThat(desk.leases.take(request, responder, desk.time.instant())).isInstanceOf(Taken.Gone.class);
        assertThat(AfterRestore.bringToRestIfRestored(desk.database))
                .as("again")
                .isEmpty();

        desk.ask(2, SAM, "");
        desk.execute("DELETE FROM callback WHERE id = '" + request + "'");
        assertThat(desk.leases.take(desk.request(), responder, desk.time.instant()))
                .as("what is asked for from then on")
                .isInstanceOf(Taken.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM whence", "INSERT INTO whence VALUES (1)"})
    void it_is_seen_where_the_row_is_missing_or_came_beside_one_that_was_there(String how) {
        desk.execute(how);
        assertThat(AfterRestore.bringToRestIfRestored(desk.database)).isPresent();
        assertThat(AfterRestore.bringToRestIfRestored(desk.database)).isEmpty();
    }

    private int count(String query) {
        return desk.database.commit(
                handle -> handle.select(query).mapTo(int.class).one());
    }

    private int waiting(UUID coordinator) {
        return desk.queue.page(coordinator, 1, desk.time.instant()).requests().size();
    }
}
