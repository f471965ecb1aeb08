package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.ErasureSweep.Needed;
import org.porchlight.twilio.ProviderCopyTable;
import org.porchlight.twilio.TwilioAccount;

/** The sweep never takes away what the outbox still asks the provider about. */
class SweptTextsTest {
    private static final String SID = "AC00000000000000000000000000000001";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void a_text_whose_answer_was_lost_stays_until_it_was_asked_about_however_late_the_worker_is() {
        try (var it = new OutboxFixture()) {
            CallbacksFixture desk = it.desk;
            PhoneNumber juniper = it.staffPhone();
            it.carrier().text(CallbacksFixture.HOTLINE, juniper, "From long before.");
            desk.pass(Duration.ofHours(2));
            desk.ask(1, ROBIN, "");
            it.exchange.rest().answer(Fault.RESPONSE_LOST);
            it.send();
            it.exchange.rest().release();
            desk.pass(Duration.ofMinutes(90));
            var unknown = new UnknownTexts(
                    it.attempts(), it.carrier(), new SenderNumbers(OutboxFixture.CALLBACKS, CallbacksFixture.HOTLINE));
            ErasureSweep sweep = sweep(it, unknown);

            sweep.round(desk.time.instant());
            assertThat(copies(it, juniper)).as("the one in doubt").isEqualTo(1);
            it.minutes(5, it.carrier());
            assertThat(it.states()).containsExactly("sent");
            assertThat(unknown.needed()).isEmpty();

            desk.pass(Duration.ofMinutes(10));
            sweep.round(desk.time.instant());
            assertThat(copies(it, juniper)).isZero();
            assertThat(it.inbox(juniper)).as("and it was sent once").hasSize(2);
        }
    }

    private static ErasureSweep sweep(OutboxFixture it, UnknownTexts unknown) {
        var host = new HttpHost("http", "127.0.0.1", it.exchange.rest().port());
        return new ErasureSweep(
                new TwilioAccount(SID, SID, TOKEN, Optional.of(host)),
                List.of(CallbacksFixture.HOTLINE),
                () -> new Needed(unknown.needed(), Set.of()),
                new ProviderCopyTable(it.desk.database, it.desk.time));
    }

    private static int copies(OutboxFixture it, PhoneNumber to) {
        return switch (it.carrier().list(CallbacksFixture.HOTLINE, to, Instant.EPOCH)) {
            case Carrier.Listing.Complete(List<Carrier.Listing.ListedText> texts) -> texts.size();
            case Carrier.Listing.NoAnswer _ -> -1;
        };
    }
}
