package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

        assertThat(AfterRestore.bringToRest(desk.database, desk.time.instant()).requests())
                .isEqualTo(2);
        assertThat(waiting(coordinator)).isZero();
        assertThat(AfterRestore.bringToRest(desk.database, desk.time.instant()).requests())
                .as("again")
                .isZero();

        var floods = new Floods(new StaffFixture(desk.database).acts());
        floods.stretches(coordinator, CallbacksFixture.SEATTLE, desk.time.instant())
                .forEach(it -> floods.bringBack(coordinator, it.when(), desk.time.instant()));
        assertThat(waiting(coordinator)).isEqualTo(2);
    }

    @Test
    void nothing_that_waited_is_sent_and_nobody_is_signed_in_or_invited() {
        desk.database.commit(handle -> handle.execute("""
            INSERT INTO outbox (kind, language, created_day) VALUES ('sorry', 'en', '2026-03-02')
            """));
        assertThat(AfterRestore.bringToRest(desk.database, desk.time.instant()).texts())
                .isOne();
        assertThat(count("SELECT count(*) FROM outbox WHERE state = 'waiting'")).isZero();
        assertThat(count("SELECT count(*) FROM session") + count("SELECT count(*) FROM invitation"))
                .isZero();
    }

    private int count(String query) {
        return desk.database.commit(
                handle -> handle.select(query).mapTo(int.class).one());
    }

    private int waiting(UUID coordinator) {
        return desk.queue.page(coordinator, 1, desk.time.instant()).requests().size();
    }
}
