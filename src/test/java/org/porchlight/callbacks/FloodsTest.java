package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.noTime;
import static org.porchlight.callbacks.CallbacksFixture.promised;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.callbacks.Floods.Stretch;
import org.porchlight.callbacks.Floods.When;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.staff.StaffFixture;

/** A machine fills the evening as far as an hour may; a coordinator sets that hour aside, and may bring it back. */
@Execution(ExecutionMode.CONCURRENT)
class FloodsTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Floods floods = new Floods(new StaffFixture(desk.database).acts());
    private final When hour = new When(Instant.parse("2026-03-03T01:00:00Z"), Instant.parse("2026-03-03T02:00:00Z"));
    private UUID coordinator;
    private UUID responder;
    private UUID before;

    @BeforeEach
    void a_person_asks_and_then_a_machine() {
        desk.time.set("2026-03-03T01:10:00Z");
        coordinator = desk.coordinator("aspen");
        responder = desk.staff("wren");
        desk.ask(1, ROBIN, "sunny");
        before = desk.request();
        desk.leases.take(before, responder, now());
        for (int which = 2; which < 40; which++) {
            desk.ask(which, machine(which), "");
        }
        assertThat(desk.ask(50, machine(50), "")).isEqualTo(noTime());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static PhoneNumber machine(int which) {
        return new PhoneNumber("+1206444%04d".formatted(2000 + which));
    }

    private Instant now() {
        return desk.time.instant();
    }

    private List<Stretch> stretches(UUID staff) {
        return floods.stretches(staff, CallbacksFixture.SEATTLE, now());
    }

    /** Hours that hold few would tell when somebody called. */
    @Test
    void hours_of_few_requests_are_told_and_set_aside_by_the_part_of_the_day() {
        desk.execute("DELETE FROM callback");
        int which = 100;
        for (String at : List.of("2026-03-02T21:05:00Z", "2026-03-02T22:05:00Z", "2026-03-03T01:10:00Z")) {
            desk.time.set(at);
            assertThat(desk.ask(which, machine(which), "")).isEqualTo(promised(desk.evening()));
            which++;
        }
        When afternoon = new When(Instant.parse("2026-03-02T20:00:00Z"), Instant.parse("2026-03-03T02:00:00Z"));
        assertThat(stretches(coordinator)).containsExactly(new Stretch(afternoon, 3, 0));

        assertThat(floods.setAside(
                        coordinator,
                        new When(Instant.parse("2026-03-02T21:00:00Z"), Instant.parse("2026-03-02T22:00:00Z")),
                        now()))
                .as("not by an hour of one")
                .isZero();
        assertThat(floods.setAside(coordinator, afternoon, now())).isEqualTo(3);
        assertThat(floods.bringBack(coordinator, afternoon, now())).isEqualTo(3);
    }

    private Queue.Shown queue(UUID staff) {
        return desk.queue.page(staff, 1, now());
    }

    @Test
    void what_is_set_aside_waits_for_nobody_and_makes_room_and_comes_back_as_it_was() {
        List<Request> all = queue(coordinator).requests();
        assertThat(stretches(coordinator)).containsExactly(new Stretch(hour, 11, 0));

        assertThat(floods.setAside(coordinator, hour, now())).isEqualTo(11);
        assertThat(queue(coordinator).requests()).extracting(Request::id).doesNotContainAnyElementsOf(waiting(all));
        assertThat(desk.ask(60, machine(60), "")).isEqualTo(promised(desk.evening()));

        assertThat(floods.bringBack(coordinator, hour, now())).isEqualTo(11);
        assertThat(queue(coordinator).requests()).extracting(Request::id).containsAll(waiting(all));
        assertThat(desk.column("SELECT kind FROM act WHERE who = 'aspen'"))
                .containsExactlyInAnyOrder("set-aside", "bring-back");
    }

    private List<UUID> waiting(List<Request> all) {
        return all.stream().map(Request::id).filter(id -> !id.equals(before)).toList();
    }

    @Test
    void what_a_responder_holds_stays_and_what_is_aside_can_not_be_taken() {
        UUID one = waiting(queue(coordinator).requests()).getFirst();
        floods.setAside(coordinator, hour, now());
        assertThat(desk.leases.take(before, responder, now())).isInstanceOf(Taken.Yours.class);
        assertThat(desk.leases.take(one, responder, now())).isEqualTo(new Taken.Gone());
        floods.bringBack(coordinator, hour, now());
        assertThat(desk.leases.take(one, responder, now())).isInstanceOf(Taken.Yours.class);
    }

    @Test
    void only_a_coordinator_sees_hours_and_sets_them_aside() {
        assertThat(stretches(responder)).isEmpty();
        assertThat(floods.setAside(responder, hour, now())).isZero();
        assertThat(floods.bringBack(responder, hour, now())).isZero();
        assertThat(desk.column("SELECT 1 FROM set_aside")).isEmpty();
    }

    @Test
    void what_stays_aside_ends_without_a_text_and_is_no_broken_promise() {
        floods.setAside(coordinator, hour, now());
        desk.execute("DELETE FROM outbox");
        desk.time.set("2026-03-03T04:50:00Z");
        assertThat(desk.timeouts.alert(now())).as("the one person's").isOne();
        desk.time.set("2026-03-03T05:00:00Z");
        desk.timeouts.expire(now());
        assertThat(desk.column("SELECT kind FROM outbox"))
                .as("to the one person")
                .containsExactly("sorry");
        assertThat(desk.column("SELECT disposition || ' ' || n FROM callback_count ORDER BY 1"))
                .containsExactly("expired 1", "set-aside 11");
        assertThat(desk.column("SELECT 1 FROM set_aside")).isEmpty();
    }

    @Test
    void a_person_who_was_set_aside_and_asks_again_is_back_in_the_queue() {
        floods.setAside(coordinator, hour, now());
        assertThat(desk.ask(70, machine(2), "")).isEqualTo(promised(desk.evening()));
        assertThat(queue(coordinator).requests()).hasSize(2);
    }
}
