package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.keyed;
import static org.porchlight.callbacks.CallbacksFixture.noTime;
import static org.porchlight.callbacks.CallbacksFixture.promised;
import static org.porchlight.callbacks.CallbacksFixture.unreachable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.StaffFixture;

@Execution(ExecutionMode.CONCURRENT)
class CallbacksTest {
    private final CallbacksFixture desk = new CallbacksFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_promise_holds_number_and_word() {
        assertThat(desk.ask(1, ROBIN, "Sunny")).isEqualTo(promised(desk.evening()));
        desk.assertPromises(Secrets.of(ROBIN, "Sunny"));
    }

    @Test
    void the_same_webhook_again_is_the_same_promise_and_after_a_withdrawal_none() {
        assertThat(desk.ask(1, ROBIN, "sunny")).isEqualTo(desk.ask(1, ROBIN, "sunny"));
        desk.assertPromises(Secrets.of(ROBIN, "sunny"));

        desk.withdrawals.withdraw(ROBIN);
        assertThat(desk.ask(1, ROBIN, "sunny")).isEqualTo(promised(desk.evening()));
        desk.assertPromises();
        desk.withdrawals.withdraw(ROBIN);
        assertThat(desk.column("SELECT disposition || ' ' || n FROM callback_count"))
                .as("what was taken back counts once")
                .containsExactly("withdrawn 1");
        desk.ask(2, ROBIN, "sunny");
        desk.assertPromises(Secrets.of(ROBIN, "sunny"));
    }

    @Test
    void a_late_replay_does_not_undo_what_was_asked_since() {
        desk.ask(1, ROBIN, "sunny");
        Window morning = desk.window(Part.MORNING);
        desk.callbacks.ask(asked(2, ROBIN, "sunny", morning));
        desk.ask(1, ROBIN, "sunny");

        assertThat(desk.database.<String>commit(handle -> handle.select("SELECT part FROM callback")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("morning");
    }

    @Test
    void a_word_replaces_itself_however_it_is_written_and_stands_beside_another() {
        desk.ask(1, ROBIN, "José Luis");
        desk.ask(2, ROBIN, " JOSE  LUIS ");
        desk.ask(3, ROBIN, "ｊｏｓé luis");
        desk.assertPromises(Secrets.of(ROBIN, "ｊｏｓé luis"));

        desk.ask(4, ROBIN, "");
        desk.ask(5, ROBIN, "");
        desk.ask(6, SAM, "jose luis");
        desk.assertPromises(Secrets.of(ROBIN, "ｊｏｓé luis"), Secrets.of(ROBIN), Secrets.of(SAM, "jose luis"));
    }

    @Test
    void a_fourth_word_hears_what_no_time_is_and_the_three_stay() {
        desk.ask(1, ROBIN, "one");
        desk.ask(2, ROBIN, "two");
        desk.ask(3, ROBIN, "");
        assertThat(desk.ask(4, ROBIN, "four")).isEqualTo(noTime());
        assertThat(desk.ask(5, ROBIN, "Two")).isEqualTo(promised(desk.evening()));
        desk.assertPromises(Secrets.of(ROBIN, "one"), Secrets.of(ROBIN, "Two"), Secrets.of(ROBIN));
    }

    @Test
    void who_was_told_no_is_not_called_because_the_webhook_comes_again() {
        desk.ask(1, ROBIN, "one");
        desk.ask(2, ROBIN, "two");
        desk.ask(3, ROBIN, "three");
        desk.ask(4, ROBIN, "four");
        desk.withdrawals.withdraw(ROBIN);

        assertThat(desk.ask(4, ROBIN, "four")).isEqualTo(noTime());
        desk.assertPromises();
    }

    @Test
    void a_window_that_is_gone_or_that_nobody_covers_any_more_is_no_time() {
        Window evening = desk.evening();
        Window morning = desk.window(Part.MORNING);
        desk.time.set("2026-03-03T04:45:00Z");
        assertThat(desk.callbacks.ask(asked(1, ROBIN, "", evening)))
                .as("15 minutes left")
                .isEqualTo(noTime());
        assertThat(desk.callbacks.ask(asked(2, ROBIN, "", morning))).as("over").isEqualTo(noTime());

        new StaffFixture(desk.database).remove("juniper");
        Window tomorrow = desk.evening();
        desk.shifts.refresh();
        assertThat(desk.callbacks.ask(asked(3, ROBIN, "", tomorrow))).isEqualTo(noTime());
        desk.assertPromises();
    }

    @Test
    void for_a_shift_of_somebody_who_can_not_be_rung_nothing_is_promised() {
        Window evening = desk.evening();
        desk.execute("DELETE FROM vault WHERE kind = 'staff'");
        desk.shifts.refresh();
        assertThat(desk.shifts.windows(desk.time.instant(), SEATTLE).get()).isEmpty();
        assertThat(desk.callbacks.ask(asked(1, ROBIN, "", evening))).isEqualTo(noTime());

        new StaffFixture(desk.database, desk.vault).phone("juniper");
        desk.shifts.refresh();
        assertThat(desk.callbacks.ask(asked(2, ROBIN, "", evening))).isEqualTo(promised(evening));
    }

    @Test
    void without_a_number_that_may_be_rung_nothing_is_promised() {
        var withheld = new NewRequest(
                CallbacksFixture.identity(1),
                "c",
                Optional.empty(),
                true,
                Optional.empty(),
                true,
                new Terms(Language.ES, desk.evening(), true, true, true));
        assertThat(desk.callbacks.ask(withheld)).isEqualTo(unreachable());
        assertThat(desk.ask(2, new PhoneNumber("+19005550123"), "")).isEqualTo(unreachable());
        assertThat(desk.ask(3, CallbacksFixture.HOTLINE, "")).isEqualTo(unreachable());
        assertThat(desk.callbacks.ask(keyed(4, ROBIN, "c", desk.evening())))
                .as("no draft")
                .isEqualTo(unreachable());
        desk.assertPromises();
    }

    @Test
    void a_keyed_number_and_a_typed_word_go_from_the_draft_into_the_promise() {
        desk.drafts.put("c", new Secrets(Optional.empty(), Optional.of("sunny")));
        desk.drafts.put("c", Secrets.of(ROBIN));
        desk.drafts.put("c", Secrets.of(SAM));
        assertThat(desk.callbacks.ask(keyed(1, ROBIN, "c", desk.evening()))).isEqualTo(promised(desk.evening()));

        desk.assertPromises(Secrets.of(SAM, "sunny"));
        assertThat(desk.rows()).containsEntry("draft", 0);
    }

    @Test
    void a_refused_request_keeps_its_draft_for_another_try() {
        Window evening = desk.evening();
        Window gone = new Window(
                Part.MORNING,
                LocalDate.EPOCH,
                evening.from().minusSeconds(90_000),
                evening.from().minusSeconds(80_000),
                evening.zone());
        desk.drafts.put("c", Secrets.of(SAM, "sunny"));
        assertThat(desk.callbacks.ask(keyed(1, ROBIN, "c", gone))).isEqualTo(noTime());
        assertThat(desk.callbacks.ask(keyed(2, ROBIN, "c", evening))).isEqualTo(promised(evening));
        desk.assertPromises(Secrets.of(SAM, "sunny"));
    }

    @Test
    void a_draft_is_gone_when_dropped_withdrawn_or_half_an_hour_old() {
        desk.drafts.put("a", Secrets.of(SAM));
        desk.drafts.drop("a");
        desk.drafts.put("b", Secrets.of(SAM));
        desk.withdrawals.withdraw(SAM);
        assertThat(desk.rows()).containsEntry("vault", 0).containsEntry("draft", 0);

        desk.drafts.put("c", Secrets.of(SAM));
        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.callbacks.ask(keyed(1, ROBIN, "c", desk.evening()))).isEqualTo(unreachable());
        desk.drafts.put("c", Secrets.of(ROBIN));
        assertThat(desk.rows()).as("a new one takes its place").containsEntry("vault", 1);
    }

    @Test
    void withdrawing_takes_all_of_that_number_and_nothing_else() {
        desk.withdrawals.withdraw(ROBIN);
        desk.ask(1, ROBIN, "one");
        desk.ask(2, ROBIN, "");
        desk.ask(3, SAM, "one");
        desk.withdrawals.withdraw(ROBIN);
        desk.assertPromises(Secrets.of(SAM, "one"));

        desk.forget(SAM);
        desk.assertPromises();
    }

    @Test
    void who_stopped_calls_is_promised_none_and_nobody_hears_that_it_is_why() {
        desk.ask(1, ROBIN, "one");
        desk.withdrawals.stopCalls(ROBIN);
        assertThat(desk.ask(2, ROBIN, "")).isEqualTo(noTime());
        desk.drafts.put("c", Secrets.of(ROBIN));
        assertThat(desk.callbacks.ask(keyed(3, SAM, "c", desk.evening()))).isEqualTo(noTime());
        desk.withdrawals.stopCalls(ROBIN);
        desk.assertPromises();

        desk.stops.remove(ROBIN);
        assertThat(desk.ask(4, ROBIN, "")).isEqualTo(promised(desk.evening()));
    }

    @Test
    void a_number_that_is_not_the_callers_is_asked_for_twice_a_day_and_a_caller_asks_twice() {
        assertThat(key(1, ROBIN, SAM)).isEqualTo(promised(desk.evening()));
        assertThat(key(2, ROBIN, SAM)).isEqualTo(promised(desk.evening()));
        assertThat(key(3, ROBIN, SAM)).isEqualTo(noTime());
        assertThat(key(4, ROBIN, other(1))).as("the caller's two").isEqualTo(noTime());
        assertThat(key(5, other(2), SAM)).as("the number's two").isEqualTo(noTime());
        assertThat(key(6, other(3), other(4))).isEqualTo(promised(desk.evening()));
        assertThat(key(7, SAM, SAM)).as("one's own, keyed").isEqualTo(promised(desk.evening()));
        assertThat(desk.ask(8, ROBIN, "")).as("one's own").isEqualTo(promised(desk.evening()));

        desk.pass(Duration.ofDays(1));
        assertThat(key(9, ROBIN, SAM)).isEqualTo(promised(desk.evening()));
        desk.callbacks.tidy(desk.time.instant());
        assertThat(desk.rows()).as("yesterday's are gone").containsEntry("keyed_today", 2);
    }

    private Answer key(long identity, PhoneNumber caller, PhoneNumber keyed) {
        desk.drafts.put("c", Secrets.of(keyed));
        return desk.callbacks.ask(keyed(identity, caller, "c", desk.evening()));
    }

    private static PhoneNumber other(int which) {
        return new PhoneNumber("+1206555013" + which);
    }

    /** One responder, four hours, ten minutes each: 24 calls. */
    @Test
    void a_window_takes_what_those_on_shift_can_call_and_an_hour_half_of_what_it_finds() {
        assertThat(promisedOf(1, 20)).isEqualTo(12);
        assertThat(desk.ask(30, SAM, "")).as("not their fault").isEqualTo(noTime());
        assertThat(desk.callbacks.ask(asked(31, SAM, "", desk.tomorrow()))).isEqualTo(promised(desk.tomorrow()));

        desk.pass(Duration.ofHours(1));
        assertThat(promisedOf(100, 20)).isEqualTo(6);
        desk.crowd(1);
        assertThat(promisedOf(200, 20)).as("another responder comes").isEqualTo(12);
    }

    @Test
    void the_next_hour_takes_what_those_on_shift_can_call_in_it() {
        Window hour = desk.window(Part.NEXT_HOUR);
        long promised = IntStream.range(0, 20)
                .mapToObj(which -> desk.callbacks.ask(asked(which, person(which), "", hour)))
                .filter(promised(hour)::equals)
                .count();
        assertThat(promised).isEqualTo(6);
        assertThat(desk.callbacks.ask(asked(50, person(0), "", hour)))
                .as("in place of their own")
                .isEqualTo(promised(hour));
    }

    private long promisedOf(int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(which -> desk.ask(which, person(which), ""))
                .filter(promised(desk.evening())::equals)
                .count();
    }

    private static PhoneNumber person(int which) {
        return new PhoneNumber("+1206444%04d".formatted(2000 + which));
    }

    @Test
    void a_caller_id_that_may_be_made_up_counts_as_anothers_number() {
        assertThat(doubted(1, "one")).isEqualTo(promised(desk.evening()));
        assertThat(desk.column("SELECT own FROM callback"))
                .as("one try, and no text")
                .containsExactly("f");
        assertThat(doubted(2, "two")).isEqualTo(promised(desk.evening()));
        assertThat(doubted(3, "three")).as("twice a day").isEqualTo(noTime());
        assertThat(desk.ask(4, ROBIN, "")).as("the person").isEqualTo(promised(desk.evening()));
    }

    private Answer doubted(int identity, String word) {
        NewRequest asked = asked(identity, ROBIN, word, desk.evening());
        return desk.callbacks.ask(new NewRequest(
                asked.identity(), asked.contact(), asked.from(), false, asked.word(), false, asked.terms()));
    }

    @Test
    void when_a_window_is_over_its_requests_end_once_and_are_counted() {
        desk.ask(1, ROBIN, "one");
        desk.drafts.put("c", Secrets.of(SAM));
        desk.callbacks.ask(keyed(2, ROBIN, "c", desk.evening()));
        desk.callbacks.ask(asked(3, ROBIN, "two", desk.tomorrow()));
        assertThat(desk.timeouts.expire(desk.time.instant())).isZero();

        desk.time.set("2026-03-03T05:00:00Z");
        assertThat(desk.timeouts.expire(desk.time.instant())).isEqualTo(2);
        assertThat(desk.open()).containsExactly(Secrets.of(ROBIN, "two"));
        assertThat(desk.column("SELECT kind || ' ' || language FROM outbox"))
                .as("one asked from their own phone, and allowed texts")
                .containsExactly("sorry en");
        assertThat(desk.database.<Optional<PhoneNumber>>commit(handle -> desk.vault.number(
                        handle,
                        handle.select("SELECT vault FROM outbox")
                                .mapTo(UUID.class)
                                .one())))
                .contains(ROBIN);
        assertThat(desk.rows()).as("the other request, and the text").containsEntry("vault", 2);
        assertThat(desk.timeouts.expire(desk.time.instant())).isZero();
        assertThat(desk.column("SELECT day || ' ' || disposition || ' ' || n FROM callback_count"))
                .containsExactly("2026-03-02 expired 2");
    }

    @Test
    void an_identity_is_kept_as_long_after_its_promise_closed_as_its_webhook_can_ask_again() {
        desk.ask(1, ROBIN, "one");
        desk.pass(Duration.ofDays(5));
        desk.callbacks.tidy(desk.time.instant());
        assertThat(desk.rows()).as("open").containsEntry("promise", 1);

        desk.withdrawals.withdraw(ROBIN);
        desk.callbacks.tidy(desk.time.instant());
        desk.pass(TextExpiry.REPEATED);
        desk.callbacks.tidy(desk.time.instant());
        desk.ask(1, ROBIN, "one");
        desk.assertPromises();
        desk.pass(Duration.ofHours(1));
        desk.callbacks.tidy(desk.time.instant());
        assertThat(desk.rows()).containsEntry("promise", 0);
    }
}
