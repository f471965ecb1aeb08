package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.StaffFixture;

/** A call in the next hour is asked for on Monday at 10:00, and nobody is in a hurry. */
class TimeoutsTest {
    private final OutboxFixture it = new OutboxFixture();
    private final CallbacksFixture desk = it.desk;
    private final Timeouts lapses = desk.timeouts;
    private final Leases takes = desk.leases;
    private final UUID juniper = desk.staff("juniper");
    private final UUID coordinator = desk.coordinator("owl");
    private UUID request;

    @BeforeEach
    void ask() {
        desk.callbacks.ask(asked(1, ROBIN, "sunny", desk.window(Part.NEXT_HOUR)));
        request = desk.request();
        UUID phone = desk.put(new VaultEntry(
                VaultKind.STAFF, Secrets.of(new PhoneNumber("+12065550102")), Optional.empty(), Optional.empty()));
        desk.execute("UPDATE staff SET vault = ? WHERE id = ?", phone, coordinator);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private void ring() {
        assertThat(takes.take(request, juniper, now())).isInstanceOf(Taken.Yours.class);
        desk.ring(request, Duration.ZERO);
    }

    private void end(Disposition how) {
        desk.dispositions.end(request, juniper, how, Optional.empty(), now());
    }

    private List<String> standing() {
        return desk.column("SELECT concat_ws(' ', taken_by, taken_until, owed, handed_on) FROM callback");
    }

    private List<String> texts() {
        return desk.column("SELECT kind FROM outbox");
    }

    private List<String> counted() {
        return desk.column("SELECT disposition || ' ' || n FROM callback_count");
    }

    @Test
    void a_lease_past_its_time_goes_back_and_one_that_is_not_stays() {
        takes.take(request, juniper, now());
        assertThat(lapses.letGo(now())).isZero();
        desk.pass(Duration.ofMinutes(15));
        assertThat(lapses.letGo(now())).isEqualTo(1);
        assertThat(standing()).containsExactly("f f");
        assertThat(lapses.letGo(now())).isZero();
    }

    @Test
    void half_an_hour_after_a_call_without_word_it_is_handed_on() {
        ring();
        desk.pass(Duration.ofMinutes(30));
        assertThat(lapses.letGo(now())).isEqualTo(1);
        assertThat(standing()).containsExactly("f t");
    }

    @Test
    void what_somebody_held_who_was_removed_is_let_go() {
        ring();
        new StaffFixture(desk.database).remove("juniper");
        assertThat(lapses.letGo(now())).isEqualTo(1);
        assertThat(standing()).containsExactly("f t");
    }

    @Test
    void coordinators_hear_once_of_what_nobody_has_tried_before_its_time_ends() {
        desk.pass(Duration.ofMinutes(39));
        assertThat(lapses.alert(now())).isZero();
        desk.pass(Duration.ofMinutes(1));
        assertThat(lapses.alert(now())).isEqualTo(1);
        assertThat(lapses.alert(now())).isZero();
        it.send();
        assertThat(it.inbox(new PhoneNumber("+12065550102"))).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("A call request runs out of time soon, and nobody has tried yet.");
            assertThat(text.parties().from()).isEqualTo(CallbacksFixture.HOTLINE.e164());
        });
    }

    @Test
    void of_a_short_time_they_hear_at_half() {
        desk.execute("UPDATE callback SET window_until = window_from + interval '30 minutes'");
        desk.pass(Duration.ofMinutes(14));
        assertThat(lapses.alert(now())).isZero();
        desk.pass(Duration.ofMinutes(1));
        assertThat(lapses.alert(now())).isEqualTo(1);
    }

    @Test
    void they_do_not_hear_of_what_was_tried_is_held_or_is_a_practice() {
        desk.pass(Duration.ofMinutes(39));
        takes.take(request, juniper, now());
        desk.pass(Duration.ofMinutes(10));
        assertThat(lapses.alert(now())).as("held").isZero();
        desk.execute("UPDATE callback SET practice = true, practice_of = ?, taken_by = NULL", juniper);
        assertThat(lapses.alert(now())).as("practice").isZero();
        desk.execute("UPDATE callback SET practice = false, practice_of = NULL, tries = 1");
        assertThat(lapses.alert(now())).as("tried").isZero();
        desk.execute("UPDATE callback SET tries = 0");
        assertThat(lapses.alert(now())).isEqualTo(1);
    }

    @Test
    void what_somebody_holds_is_not_torn_away_when_its_time_ends() {
        desk.pass(Duration.ofMinutes(50));
        ring();
        desk.pass(Duration.ofMinutes(25));
        assertThat(it.expire()).isZero();
        end(Disposition.TALKED);
        assertThat(counted()).containsExactly("talked 1");
    }

    @Test
    void a_lease_without_a_call_ends_and_then_the_promise_was_not_kept() {
        desk.pass(Duration.ofMinutes(50));
        takes.take(request, juniper, now());
        desk.pass(Duration.ofMinutes(14));
        assertThat(it.expire()).isZero();
        desk.pass(Duration.ofMinutes(1));
        assertThat(it.expire()).isEqualTo(1);
        assertThat(counted()).containsExactly("expired 1");
        assertThat(texts()).containsExactly("sorry");
    }

    @Test
    void what_was_tried_ends_as_its_last_try_did_and_the_person_hears_that_they_were_called() {
        ring();
        end(Disposition.MACHINE);
        desk.pass(Duration.ofHours(1));
        assertThat(it.expire()).isEqualTo(1);
        assertThat(counted()).containsExactly("machine 1");
        it.send();
        assertThat(it.inbox(ROBIN)).singleElement().satisfies(text -> {
            assertThat(text.body()).startsWith("Someone tried to call you");
            assertThat(text.parties().from()).isEqualTo(OutboxFixture.CALLBACKS.e164());
        });
    }

    @Test
    void after_somebody_else_answered_no_text_comes() {
        desk.execute("UPDATE callback SET tries = 1, last = 'someone-else'");
        desk.pass(Duration.ofHours(1));
        it.expire();
        assertThat(counted()).containsExactly("someone-else 1");
        assertThat(texts()).isEmpty();
    }

    @Test
    void what_was_handed_on_waits_half_a_day_for_word_of_how_it_went() {
        ring();
        desk.pass(Duration.ofMinutes(60 + 12 * 60 - 1));
        assertThat(it.expire()).isZero();
        desk.pass(Duration.ofMinutes(1));
        assertThat(it.expire()).isEqualTo(1);
        assertThat(counted()).containsExactly("not-said 1");
        assertThat(texts()).isEmpty();
    }

    @Test
    void asked_again_during_a_call_of_which_nobody_spoke_it_is_a_promise_that_was_not_kept() {
        ring();
        desk.callbacks.ask(asked(2, ROBIN, "sunny", desk.window(Part.NEXT_HOUR)));
        desk.pass(Duration.ofHours(13));
        it.expire();
        assertThat(counted()).containsExactly("expired 1");
        assertThat(texts()).containsExactly("sorry");
    }

    @Test
    void a_practice_ends_without_a_trace() {
        desk.execute("UPDATE callback SET practice = true, practice_of = ?", juniper);
        desk.pass(Duration.ofHours(1));
        assertThat(it.expire()).isEqualTo(1);
        assertThat(counted()).isEmpty();
        assertThat(texts()).isEmpty();
        assertThat(desk.rows()).containsEntry("callback", 0);
    }
}
