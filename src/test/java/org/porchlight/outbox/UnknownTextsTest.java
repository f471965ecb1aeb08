package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.Eventually;

/** What becomes of texts whose answer was lost, at the real exchange. */
class UnknownTextsTest {
    private final OutboxFixture it = new OutboxFixture();
    private final CallbacksFixture desk = it.desk;

    @AfterEach
    void close() {
        it.close();
    }

    private void sorryMeets(Fault fault) {
        it.brokenPromiseTo(ROBIN);
        send(fault);
    }

    private void send(Fault fault) {
        it.exchange.rest().answer(fault);
        it.send();
        it.exchange.rest().release();
    }

    @Test
    void a_text_whose_answer_was_lost_is_found_at_the_provider_and_not_sent_again() {
        sorryMeets(Fault.RESPONSE_LOST);
        assertThat(desk.rows()).as("the number waits").containsEntry("vault", 1);
        it.minutes(4, it.carrier());
        assertThat(it.states()).as("left to the provider's report").containsExactly("unknown");

        it.minutes(1, it.carrier());
        it.send();
        assertThat(it.states()).containsExactly("sent");
        assertThat(it.column("SELECT outcome || ' ' || left(sid, 2) || ' ' || delivery FROM attempt"))
                .containsExactly("accepted SM delivered");
        assertThat(it.inbox(ROBIN)).hasSize(1);
        assertThat(desk.rows()).as("the number goes").containsEntry("vault", 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "UNAVAILABLE", "RESET"})
    void a_text_that_never_reached_the_provider_is_known_to_be_missing(Fault fault) {
        sorryMeets(fault);
        it.minutes(5, it.carrier());
        it.send();

        assertThat(it.states()).containsExactly("failed");
        assertThat(it.outcomes()).containsExactly("absent");
        assertThat(it.inbox(ROBIN)).isEmpty();
        assertThat(desk.rows()).containsEntry("vault", 0);
        it.outbox.reported(it.only(), "SM1", new DeliveryStatus("delivered"));
        assertThat(it.states()).as("unless it reports it after all").containsExactly("sent");
    }

    @Test
    void a_text_that_the_provider_took_only_later_is_found_too() {
        sorryMeets(Fault.SLOW);
        Eventually.holds(() -> !it.inbox(ROBIN).isEmpty());
        it.minutes(5, it.carrier());
        it.send();
        assertThat(it.states()).containsExactly("sent");
        assertThat(it.inbox(ROBIN)).hasSize(1);
    }

    @Test
    void a_worker_killed_before_it_reached_the_provider_leaves_a_text_that_is_known_to_be_missing() {
        it.brokenPromiseTo(ROBIN);
        assertThat(it.attempts().begin(desk.time.instant(), OutboxFixture.NOTHING))
                .isPresent();
        it.minutes(5, it.carrier());
        assertThat(it.states()).containsExactly("failed");
        assertThat(it.outcomes()).containsExactly("absent");
    }

    @Test
    void a_worker_killed_before_it_heard_the_answer_leaves_a_text_that_is_found() {
        it.brokenPromiseTo(ROBIN);
        assertThat(it.attempts().begin(desk.time.instant(), OutboxFixture.NOTHING))
                .isPresent();
        it.carrier().text(OutboxFixture.CALLBACKS, ROBIN, "Sorry.");
        it.minutes(5, it.carrier());
        it.send();
        assertThat(it.states()).containsExactly("sent");
        assertThat(it.inbox(ROBIN)).hasSize(1);
    }

    @Test
    void of_two_texts_alike_the_one_that_is_known_is_not_taken_for_the_other() {
        desk.ask(1, ROBIN, "marmalade");
        it.brokenPromiseTo(ROBIN);
        it.send((from, to, body) ->
                it.inbox(ROBIN).isEmpty() ? it.carrier().text(from, to, body) : new Carrier.Outcome.Unknown());
        it.minutes(5, it.carrier());

        assertThat(it.states()).containsExactlyInAnyOrder("sent", "failed");
        assertThat(it.outcomes()).containsExactlyInAnyOrder("accepted", "absent");
    }

    @Test
    void answers_to_their_texts_and_older_texts_are_not_it() {
        it.carrier().text(OutboxFixture.CALLBACKS, ROBIN, "Eleven hours ago.");
        it.exchange.phone(ROBIN.e164()).text(OutboxFixture.CALLBACKS.e164(), "HELP");
        sorryMeets(Fault.SERVER_ERROR);
        it.minutes(5, it.carrier());
        assertThat(it.states()).containsExactly("failed");
    }

    @Test
    void a_report_that_comes_first_settles_it_and_the_number_goes() {
        sorryMeets(Fault.RESPONSE_LOST);
        it.outbox.reported(it.only(), "SM1", new DeliveryStatus("sent"));
        assertThat(desk.rows()).containsEntry("vault", 0);
        int asked = it.exchange.rest().requests();
        it.minutes(6, it.carrier());
        assertThat(it.exchange.rest().requests()).isEqualTo(asked);
        assertThat(it.states()).containsExactly("sent");
    }

    @Test
    void while_the_provider_can_not_be_asked_it_is_asked_again_until_the_number_goes_and_then_it_is_counted() {
        sorryMeets(Fault.RESPONSE_LOST);
        it.exchange.rest().answer(Fault.RESET);
        it.minutes(14, it.carrier());
        assertThat(it.states()).containsExactly("unknown");
        assertThat(it.outbox.lost()).isZero();

        it.exchange.rest().release();
        it.minutes(2, it.carrier());
        assertThat(it.states()).containsExactly("lost");
        assertThat(it.outcomes()).containsExactly("unknown");
        assertThat(it.outbox.lost()).isOne();
        it.send();
        assertThat(it.inbox(ROBIN)).hasSize(1);
    }

    @Test
    void a_provider_that_breaks_at_one_text_is_asked_about_the_others() {
        it.brokenPromiseTo(ROBIN, CallbacksFixture.SAM);
        it.send((from, to, body) -> new Carrier.Outcome.Unknown());
        it.minutes(5, new Carrier() {
            @Override
            public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
                throw new IllegalStateException("nothing is sent");
            }

            @Override
            public Listing list(PhoneNumber from, PhoneNumber to, Instant since) {
                if (to.equals(ROBIN)) {
                    throw new IllegalStateException("no provider does this");
                }
                return new Listing.Complete(List.of());
            }
        });
        assertThat(it.states()).containsExactlyInAnyOrder("unknown", "failed");
    }

    @Test
    void who_is_forgotten_is_not_asked_about() {
        sorryMeets(Fault.SERVER_ERROR);
        desk.forget(ROBIN);
        int asked = it.exchange.rest().requests();
        it.minutes(5, it.carrier());
        assertThat(it.exchange.rest().requests()).isEqualTo(asked);
        assertThat(it.states()).containsExactly("lost");
    }

    @Test
    void a_text_to_staff_is_found_and_their_phone_stays_or_given_up_in_the_end() {
        PhoneNumber juniper = it.staffPhone();
        desk.ask(1, ROBIN, "");
        send(Fault.RESPONSE_LOST);
        it.minutes(5, it.carrier());
        assertThat(it.states()).containsExactly("sent");
        assertThat(it.inbox(juniper)).extracting(Text::body).containsExactly("A call request is waiting.");

        desk.ask(2, ROBIN, "again");
        send(Fault.RESPONSE_LOST);
        it.minutes(20, (from, to, body) -> new Carrier.Outcome.Unknown());
        assertThat(it.states()).containsExactlyInAnyOrder("sent", "lost");
        assertThat(desk.rows()).containsEntry("vault", 2);
    }

    @Test
    void two_workers_at_once_and_a_report_close_it_once() {
        sorryMeets(Fault.RESPONSE_LOST);
        it.minutes(4, it.carrier());
        it.minutes(1, new Carrier() {
            @Override
            public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
                throw new IllegalStateException("nothing is sent");
            }

            @Override
            public Listing list(PhoneNumber from, PhoneNumber to, Instant since) {
                it.outbox.reported(it.only(), "SM1", new DeliveryStatus("undelivered"));
                return new Listing.Complete(List.of());
            }
        });
        assertThat(it.states())
                .as("the report came while the provider was asked")
                .containsExactly("failed");
        assertThat(it.column("SELECT outcome || delivery FROM attempt")).containsExactly("unknownundelivered");
    }
}
