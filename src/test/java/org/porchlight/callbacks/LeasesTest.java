package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.StaffFixture;

class LeasesTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Leases takes = desk.leases;
    private final UUID juniper = desk.staff("juniper");
    private final UUID wren = desk.staff("wren");
    private final UUID coordinator = desk.coordinator("owl");
    private UUID request;

    @BeforeEach
    void ask() {
        desk.callbacks.ask(CallbacksFixture.asked(1, ROBIN, "sunny", desk.window(Part.NEXT_HOUR)));
        request = desk.request();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private Taken take(UUID staff) {
        return takes.take(request, staff, now());
    }

    private Taken.Yours yoursFor(int minutes) {
        return new Taken.Yours(now().plus(Duration.ofMinutes(minutes)));
    }

    private void ring() {
        desk.ring(request, Duration.ofHours(1));
    }

    @Test
    void who_takes_first_has_it_for_a_quarter_of_an_hour() {
        assertThat(take(juniper)).isEqualTo(yoursFor(15));
        assertThat(take(wren)).isEqualTo(new Taken.Theirs("juniper"));
        assertThat(take(coordinator)).isEqualTo(new Taken.Theirs("juniper"));

        desk.pass(Duration.ofMinutes(5));
        assertThat(take(juniper)).as("again changes nothing").isEqualTo(yoursFor(10));
        desk.pass(Duration.ofMinutes(10));
        assertThat(take(wren)).as("it ends by itself").isEqualTo(yoursFor(15));
        assertThat(desk.column("SELECT who || ' ' || kind FROM act"))
                .containsExactlyInAnyOrder("juniper take", "wren take");
    }

    @Test
    void what_is_given_back_is_anybodys() {
        take(juniper);
        assertThat(takes.giveBack(request, wren, false, now())).as("not theirs").isFalse();
        assertThat(takes.giveBack(request, juniper, false, now())).isTrue();
        assertThat(takes.giveBack(request, juniper, false, now()))
                .as("not any more")
                .isFalse();
        assertThat(take(wren)).isEqualTo(yoursFor(15));
    }

    @Test
    void before_its_time_and_before_another_try_nobody_gets_it() {
        desk.execute("UPDATE callback SET window_from = window_from + interval '20 minutes'");
        assertThat(take(juniper)).isEqualTo(new Taken.Later(now().plus(Duration.ofMinutes(20))));
        desk.pass(Duration.ofMinutes(20));
        desk.execute("UPDATE callback SET not_before = window_from + interval '10 minutes'");
        assertThat(take(juniper)).isEqualTo(new Taken.Later(now().plus(Duration.ofMinutes(10))));
        desk.pass(Duration.ofMinutes(10));
        assertThat(take(juniper)).isEqualTo(yoursFor(15));
    }

    @Test
    void what_is_over_withdrawn_or_unknown_is_gone_and_nobody_takes_who_is_not_there() {
        assertThat(takes.take(UUID.randomUUID(), juniper, now())).isEqualTo(new Taken.Gone());
        assertThat(takes.take(request, UUID.randomUUID(), now())).isEqualTo(new Taken.Gone());
        desk.execute("UPDATE staff SET active = false WHERE id = ?", wren);
        assertThat(take(wren)).isEqualTo(new Taken.Gone());

        desk.pass(Duration.ofHours(1));
        assertThat(take(juniper)).as("its window is over").isEqualTo(new Taken.Gone());
        desk.withdrawals.withdraw(ROBIN);
        assertThat(take(juniper)).isEqualTo(new Taken.Gone());
    }

    @Test
    void who_rang_keeps_it_for_the_call_and_half_an_hour_then_it_is_a_coordinators() {
        take(juniper);
        ring();
        desk.pass(Duration.ofMinutes(89));
        assertThat(take(juniper)).isEqualTo(yoursFor(1));
        assertThat(take(coordinator)).isEqualTo(new Taken.Theirs("juniper"));

        desk.pass(Duration.ofMinutes(1));
        assertThat(take(juniper)).as("too late to say").isEqualTo(new Taken.Gone());
        assertThat(take(coordinator)).isEqualTo(yoursFor(15));
        desk.pass(Duration.ofMinutes(15));
        assertThat(take(wren)).as("still a coordinator's").isEqualTo(new Taken.Gone());
        assertThat(take(coordinator)).isEqualTo(yoursFor(15));
    }

    @Test
    void from_the_end_of_the_call_there_is_half_an_hour_to_say() {
        take(juniper);
        ring();
        desk.database.commit(handle -> {
            desk.services.table().over(handle, request, now().plus(Leases.TO_SAY), now());
            return true;
        });
        assertThat(take(juniper)).isEqualTo(yoursFor(30));
    }

    @Test
    void given_back_after_a_call_it_is_a_coordinators() {
        take(juniper);
        ring();
        assertThat(takes.giveBack(request, juniper, true, now())).isTrue();
        assertThat(take(wren)).isEqualTo(new Taken.Gone());
        assertThat(take(coordinator)).isEqualTo(yoursFor(15));
    }

    @Test
    void removing_somebody_returns_what_they_hold() {
        take(juniper);
        new StaffFixture(desk.database).remove("juniper");
        assertThat(take(wren)).isEqualTo(yoursFor(15));
        ring();
        new StaffFixture(desk.database).remove("wren");
        assertThat(take(coordinator)).as("they had rung").isEqualTo(yoursFor(15));
    }
}
