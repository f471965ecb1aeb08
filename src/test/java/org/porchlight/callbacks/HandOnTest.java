package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Leases.Taken;

class HandOnTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final UUID heron = desk.staff("heron");
    private final UUID owl = desk.coordinator("owl");
    private final Leases takes = desk.leases;
    private final Queue queue = desk.queue;

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID taken() {
        desk.ask(1, CallbacksFixture.ROBIN, "Robin");
        desk.time.pass(Duration.ofHours(8));
        takes.take(desk.request(), heron, desk.time.instant());
        return desk.request();
    }

    @Test
    void what_is_handed_on_is_the_coordinators_alone() {
        UUID request = taken();
        assertThat(takes.handOn(request, heron, desk.time.instant())).isTrue();
        assertThat(queue.page(heron, 1, desk.time.instant()).requests()).isEmpty();
        assertThat(queue.page(owl, 1, desk.time.instant()).requests())
                .extracting(Request::standing)
                .isEqualTo(List.of(new Request.Standing.HandedOn()));
        assertThat(takes.take(request, heron, desk.time.instant())).isInstanceOf(Taken.Gone.class);
        assertThat(takes.take(request, owl, desk.time.instant())).isInstanceOf(Taken.Yours.class);
    }

    @Test
    void nobody_hands_on_what_is_not_theirs() {
        UUID request = taken();
        assertThat(takes.handOn(request, owl, desk.time.instant())).isFalse();
        assertThat(queue.one(request, heron, desk.time.instant()).orElseThrow().standing())
                .isInstanceOf(Request.Standing.Yours.class);
    }

    @Test
    void a_promise_that_nobody_tried_ends_with_its_time_all_the_same() {
        takes.handOn(taken(), heron, desk.time.instant());
        desk.time.pass(Duration.ofHours(4));
        assertThat(desk.timeouts.expire(desk.time.instant())).isOne();
    }
}
