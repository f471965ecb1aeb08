package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.callbacks.NewRequest;
import org.porchlight.callbacks.Terms;
import org.porchlight.database.DatabaseAway;
import org.porchlight.directory.KnownSites;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.testing.Cells;

@Execution(ExecutionMode.CONCURRENT)
class OutboxSenderTest {
    private final OutboxFixture it = new OutboxFixture();
    private final CallbacksFixture desk = it.desk;

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void whom_nobody_called_hears_sorry_once_and_the_number_goes() {
        it.brokenPromiseTo(ROBIN);
        assertThat(desk.rows()).as("the number waits").containsEntry("vault", 1).containsEntry("callback", 0);

        assertThat(it.send()).isOne();
        assertThat(it.send()).isZero();
        assertThat(it.inbox(ROBIN)).singleElement().satisfies(text -> {
            assertThat(text.body()).startsWith("Sorry, nobody was able to call you");
            assertThat(text.parties().from()).isEqualTo(OutboxFixture.CALLBACKS.e164());
        });
        assertThat(it.states()).containsExactly("sent");
        assertThat(it.column("SELECT outcome || left(sid, 2) FROM attempt")).containsExactly("acceptedSM");
        assertThat(desk.rows()).containsEntry("vault", 0);
    }

    @Test
    void who_did_not_allow_texts_or_gave_another_number_gets_none() {
        var noText = new NewRequest(
                CallbacksFixture.identity(1),
                "c",
                Optional.of(ROBIN),
                true,
                Optional.empty(),
                false,
                new Terms(Language.EN, desk.evening(), true, true, false));
        desk.callbacks.ask(noText);
        desk.drafts.put("d", Secrets.of(SAM));
        desk.callbacks.ask(CallbacksFixture.keyed(2, ROBIN, "d", desk.evening()));
        it.brokenPromiseTo();

        assertThat(it.states()).isEmpty();
        assertThat(desk.rows()).containsEntry("vault", 0).containsEntry("callback", 0);
    }

    @Test
    void a_sorry_is_put_out_exactly_if_the_promise_ends() {
        desk.ask(1, ROBIN, "");
        desk.pass(Duration.ofHours(11));
        desk.execute("ALTER TABLE callback_count ADD CONSTRAINT broken CHECK (n = 0)");
        assertThatThrownBy(it::expire).as("behind the sorry").isInstanceOf(DatabaseAway.class);

        assertThat(it.states()).isEmpty();
        assertThat(desk.rows()).containsEntry("vault", 1).containsEntry("callback", 1);
        desk.execute("ALTER TABLE callback_count DROP CONSTRAINT broken");
        it.expire();
        assertThat(it.states()).containsExactly("waiting");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "RESET", "RESPONSE_LOST", "SLOW"})
    void a_text_of_unknown_outcome_is_not_sent_again(Fault fault) {
        it.brokenPromiseTo(ROBIN);
        it.exchange.rest().answer(fault);
        it.send();
        it.exchange.rest().release();
        it.send();

        assertThat(it.exchange.rest().requests()).isOne();
        assertThat(it.states()).containsExactly("unknown");
        assertThat(it.outcomes()).containsExactly("unknown");
        it.outbox.reported(it.only(), "SM1", new DeliveryStatus("delivered"));
        assertThat(it.states()).as("settled by the provider's report").containsExactly("sent");
    }

    @Test
    void an_attempt_whose_process_died_is_never_made_again() {
        it.brokenPromiseTo(ROBIN);
        assertThat(it.attempts().begin(desk.time.instant(), OutboxFixture.NOTHING))
                .isPresent();
        desk.pass(Duration.ofMinutes(2));

        assertThat(it.send()).isZero();
        assertThat(it.exchange.rest().requests()).isZero();
        assertThat(it.states()).containsExactly("unknown");
        assertThat(it.outcomes()).containsExactly("none");
    }

    @Test
    void who_stopped_texts_at_the_provider_is_on_our_list_from_then_on() {
        it.exchange.phone(ROBIN.e164()).text(OutboxFixture.CALLBACKS.e164(), "STOP");
        it.brokenPromiseTo(ROBIN);
        it.send();

        assertThat(it.states()).containsExactly("failed");
        assertThat(it.outcomes()).containsExactly("refused");
        assertThat(desk.stops.stopped(StopList.Kind.TEXTS, ROBIN)).isTrue();
        assertThat(desk.rows()).containsEntry("vault", 0);
    }

    @Test
    void who_stopped_texts_here_is_not_texted() {
        it.brokenPromiseTo(ROBIN, SAM);
        desk.stops.add(StopList.Kind.TEXTS, ROBIN);
        assertThat(it.send()).isOne();

        assertThat(it.inbox(ROBIN)).isEmpty();
        assertThat(it.inbox(SAM)).hasSize(1);
        assertThat(it.states()).containsExactlyInAnyOrder("failed", "sent");
    }

    @Test
    void a_text_with_an_empty_gap_is_never_sent() {
        desk.ask(1, ROBIN, "");
        it.offer("seattle-lantern");
        assertThat(it.send(OutboxFixture::withoutStreet)).isOne();

        assertThat(it.inbox(ROBIN)).isEmpty();
        assertThat(it.exchange.rest().requests()).isZero();
        assertThat(it.states()).containsExactly("failed");
        assertThat(it.column("SELECT kind FROM vault WHERE kind <> 'staff'"))
                .as("the number for it goes")
                .containsExactly("callback");
    }

    @Test
    void a_text_that_can_not_be_worded_keeps_none_of_the_others_waiting_and_is_given_up_in_the_end() {
        desk.ask(1, ROBIN, "");
        it.offer("seattle-lantern");
        desk.database.commit(handle -> {
            it.outbox.sorry(handle, desk.put(ofPerson(SAM)), Language.EN, desk.time.instant());
            return true;
        });
        KnownSites unreadable = (id, at) -> {
            throw new IllegalStateException("a row that nobody can read");
        };
        assertThat(it.send(unreadable)).isEqualTo(2);
        assertThat(it.inbox(SAM)).hasSize(1);
        assertThat(it.states()).as("place, sorry").containsExactly("waiting", "sent");

        it.send(unreadable);
        it.send(unreadable);
        assertThat(it.states()).containsExactly("failed", "sent");
        assertThat(it.inbox(ROBIN)).isEmpty();
    }

    private static VaultEntry ofPerson(PhoneNumber number) {
        return new VaultEntry(VaultKind.CALLBACK, Secrets.of(number), Optional.empty(), Optional.empty());
    }

    @Test
    void a_carrier_that_breaks_at_one_text_leaves_that_unknown_and_sends_the_others() {
        it.brokenPromiseTo(ROBIN, SAM);
        it.send((from, to, body) -> {
            if (to.equals(ROBIN)) {
                throw new IllegalStateException("no provider does this");
            }
            return it.carrier().text(from, to, body);
        });
        assertThat(it.states()).containsExactlyInAnyOrder("unknown", "sent");
        assertThat(it.inbox(SAM)).hasSize(1);
        assertThat(it.send()).isZero();
    }

    @Test
    void with_keys_that_do_not_fit_nothing_is_begun() {
        it.brokenPromiseTo(ROBIN);
        try (CallbacksFixture stranger = new CallbacksFixture(desk.url, Keys.fresh(), desk.time)) {
            assertThat(it.send(stranger, it.carrier())).isZero();
        }
        assertThat(it.states()).containsExactly("waiting");
    }

    @Test
    void a_busy_provider_is_asked_again_in_the_next_rounds_three_times_in_all() {
        it.brokenPromiseTo(ROBIN);
        List<PhoneNumber> tried = new ArrayList<>();
        Carrier busy = (from, to, body) -> {
            tried.add(to);
            return new Carrier.Outcome.Refused(20429);
        };
        assertThat(IntStream.range(0, 5).map(round -> it.send(busy))).containsExactly(1, 1, 1, 0, 0);
        assertThat(tried).containsExactly(ROBIN, ROBIN, ROBIN);
        assertThat(it.states()).containsExactly("failed");
        assertThat(desk.rows()).containsEntry("vault", 0);
    }

    @Test
    void after_a_quarter_of_an_hour_or_a_forget_there_is_nobody_to_text() {
        it.brokenPromiseTo(ROBIN, SAM);
        desk.forget(ROBIN);
        assertThat(desk.rows()).containsEntry("vault", 1);
        desk.pass(Duration.ofMinutes(15));

        assertThat(it.send()).isZero();
        assertThat(it.exchange.rest().requests()).isZero();
        assertThat(it.states()).containsExactly("failed", "failed");
    }

    @Test
    void two_workers_at_once_send_each_text_once() throws Exception {
        List<PhoneNumber> numbers = IntStream.range(10, 40)
                .mapToObj(n -> new PhoneNumber("+120655501" + n))
                .toList();
        desk.crowd(2);
        it.brokenPromiseTo(numbers.toArray(PhoneNumber[]::new));
        try (CallbacksFixture other = desk.another();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> here = it::send;
            Callable<Integer> there = () -> it.send(other, it.carrier());
            int sent = 0;
            for (Future<Integer> round : threads.invokeAll(List.of(here, there, here, there))) {
                sent += round.get();
            }
            assertThat(sent).isEqualTo(30);
        }
        assertThat(numbers).allSatisfy(number -> assertThat(it.inbox(number)).hasSize(1));
        assertThat(it.states()).hasSize(30).containsOnly("sent");
    }

    @Test
    void a_report_that_comes_before_the_answer_stands() {
        it.brokenPromiseTo(ROBIN);
        it.send((from, to, body) -> {
            it.outbox.reported(it.only(), "SM1", new DeliveryStatus("undelivered"));
            return new Carrier.Outcome.Accepted("SM1");
        });
        assertThat(it.states()).containsExactly("failed");
    }

    @Test
    void reports_come_late_twice_in_any_order_and_about_other_texts() {
        it.brokenPromiseTo(ROBIN);
        it.send((from, to, body) -> new Carrier.Outcome.Accepted("SM1"));
        for (String word : List.of("delivered", "teleported", "sent", "failed", "delivered", "queued")) {
            it.outbox.reported(it.only(), "SM1", new DeliveryStatus(word));
        }
        it.outbox.reported(it.only(), "SM2", new DeliveryStatus("read"));
        it.outbox.reported(new UUID(1, 2), "SM1", new DeliveryStatus("failed"));

        assertThat(it.column("SELECT sid || delivery FROM attempt")).containsExactly("SM1delivered");
        assertThat(it.states()).containsExactly("sent");
        desk.pass(Duration.ofHours(4));
        it.outbox.tidy(desk.time.instant(), 2);
        assertThat(it.column("SELECT coalesce(sid, 'none') || delivery FROM attempt"))
                .as("the provider's name for it would tell when it was sent")
                .containsExactly("nonedelivered");
        desk.pass(Duration.ofDays(3));
        it.outbox.tidy(desk.time.instant(), 2);
        assertThat(it.states()).isEmpty();
        assertThat(it.outcomes()).isEmpty();
    }

    @Test
    void staff_on_shift_with_a_phone_hear_of_a_request_and_nothing_about_it() {
        PhoneNumber juniper = staffPhone();
        desk.ask(1, ROBIN, "marmalade");
        desk.ask(2, SAM, "");
        it.send();
        assertThat(it.inbox(juniper)).extracting(Text::body).containsExactly("A call request is waiting.");
        assertThat(it.inbox(juniper).getFirst().parties().from()).isEqualTo(CallbacksFixture.HOTLINE.e164());
        desk.ask(3, SAM, "again");
        it.send();
        assertThat(it.inbox(juniper)).hasSize(2);
        assertThat(desk.rows()).as("their phone isn't counted").containsEntry("vault", 3);

        desk.time.set("2026-03-03T16:59:00Z");
        desk.callbacks.ask(asked(4, ROBIN, "", desk.evening()));
        assertThat(it.column("SELECT id FROM outbox WHERE state = 'waiting'"))
                .as("before the shift")
                .isEmpty();
    }

    @Test
    void a_responder_hears_of_new_requests_at_whole_two_minutes_and_of_the_last_one_too() {
        PhoneNumber juniper = staffPhone();
        OutboxSender worker = it.sender();
        worker.round(desk.time.instant());
        for (int request = 1; request <= 6; request++) {
            desk.pass(Duration.ofSeconds(18));
            desk.ask(request, new PhoneNumber("+12065550%d".formatted(150 + request)), "");
            worker.round(desk.time.instant());
        }
        assertThat(it.inbox(juniper)).as("in 108 seconds").isEmpty();
        desk.pass(Duration.ofSeconds(12));
        worker.round(desk.time.instant());
        worker.round(desk.time.instant());
        assertThat(it.inbox(juniper)).hasSize(1);
        desk.ask(7, SAM, "");
        desk.pass(Duration.ofSeconds(119));
        worker.round(desk.time.instant());
        assertThat(it.inbox(juniper)).hasSize(1);
        desk.pass(Duration.ofSeconds(1));
        worker.round(desk.time.instant());
        assertThat(it.inbox(juniper)).hasSize(2);
        desk.pass(Duration.ofMinutes(6));
        assertThat(worker.round(desk.time.instant())).isZero();
    }

    /** Else the moment of a text would tell when somebody asked before, who has been erased since. */
    @Test
    void when_a_text_to_a_responder_goes_depends_on_no_other() {
        PhoneNumber juniper = staffPhone();
        OutboxSender worker = it.sender();
        desk.ask(1, ROBIN, "");
        worker.round(desk.time.instant());
        desk.pass(Duration.ofSeconds(70));
        desk.ask(2, SAM, "");
        worker.round(desk.time.instant());
        desk.pass(Duration.ofSeconds(50));
        worker.round(desk.time.instant());
        assertThat(it.inbox(juniper)).as("the next whole two minutes").hasSize(2);
    }

    @Test
    void of_a_request_that_was_taken_back_no_responder_hears() {
        PhoneNumber juniper = staffPhone();
        desk.ask(1, ROBIN, "");
        assertThat(it.states()).containsExactly("waiting");
        desk.ask(2, SAM, "");
        desk.withdrawals.withdraw(ROBIN);
        assertThat(it.states()).as("another waits").containsExactly("waiting");
        desk.forget(SAM);
        assertThat(it.states()).isEmpty();
        assertThat(it.send()).isZero();

        desk.ask(3, ROBIN, "");
        it.send();
        assertThat(it.inbox(juniper)).hasSize(1);
    }

    private PhoneNumber staffPhone() {
        desk.texted();
        PhoneNumber phone = new PhoneNumber("+12065550102");
        var row = desk.put(new VaultEntry(VaultKind.STAFF, Secrets.of(phone), Optional.empty(), Optional.empty()));
        desk.database.commit(handle -> handle.execute("UPDATE staff SET vault = ?", row));
        return phone;
    }

    @Test
    void no_column_holds_number_words_or_minute() {
        // The tables themselves tell when they were made, which may be any minute.
        List<String> before = Cells.of(desk.database);
        staffPhone();
        desk.ask(1, ROBIN, "marmalade");
        desk.pass(Duration.ofMinutes(17));
        it.brokenPromiseTo(SAM);
        it.exchange.phone(SAM.e164()).text(OutboxFixture.CALLBACKS.e164(), "STOP");
        it.send();
        List<String> cells = Cells.of(desk.database);
        assertThat(cells).contains("sorry", "new-request", "accepted", "refused");
        assertThat(cells)
                .filteredOn(cell -> !before.contains(cell))
                .noneMatch(cell -> Cells.tells(cell, "206555")
                        || Cells.tells(cell, "marmalade")
                        || cell.contains("Sorry")
                        || cell.contains(":17:")
                        || cell.contains(":02:"));
        assertThat(new TextAttempts.BegunText(
                                new Attempt(it.only(), 1),
                                new OutboxTable.TextContent(TextKind.SORRY, Language.EN, Optional.empty()),
                                it.only(),
                                ROBIN)
                        .toString())
                .doesNotContain("0123");
    }
}
