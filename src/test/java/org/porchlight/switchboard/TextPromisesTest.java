package org.porchlight.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.TextAllowance;
import org.porchlight.outbox.TextAllowance.TextAsked;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.speech.Utterance;

/** The text that a caller asks for during a call. */
class TextPromisesTest {
    private static final Map<String, String> LANTERN =
            Map.of("door", "1160 Lanternfish Ave", "city", "Seattle", "hours", "Open now", "distance", "Very near");

    private final CallbacksFixture desk = new CallbacksFixture();
    private final WholeTexts texts = new WholeTexts();
    private final List<String> sent = new ArrayList<>();
    private final Carrier carrier = (from, to, body) -> {
        sent.add(body);
        return new Carrier.Outcome.Accepted("SM1");
    };
    private final TextPromises promises = new TextPromises(
            desk.stops,
            texts,
            carrier,
            CallbacksFixture.HOTLINE,
            new TextAllowance(desk.database, desk.keys, desk.time));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_was_promised_is_sent() {
        assertThat(promises.send(asked(1), says(LANTERN))).isTrue();
        assertThat(sent)
                .containsExactly("Here is what you asked for on the phone: 1160 Lanternfish Ave, Seattle."
                        + " Open now. Very near.");
    }

    /** An entry of a script that names no list fills none of the gaps of its text. */
    @Test
    void a_text_with_an_empty_gap_is_not_sent_and_so_the_promise_is_not_kept() {
        assertThat(promises.send(asked(1), says(Map.of()))).isFalse();
        assertThat(sent).isEmpty();
        assertThat(texts.refused()).isOne();
    }

    @Test
    void the_counts_of_a_number_are_erased_with_all_else_of_it_and_those_of_yesterday_by_a_job() {
        for (int webhook = 1; webhook <= 4; webhook++) {
            promises.send(asked(webhook), says(LANTERN));
        }
        assertThat(sent).hasSize(3);
        var allowance = new TextAllowance(desk.database, desk.keys, desk.time);
        desk.database.commit(handle -> {
            allowance.forget(handle, CallbacksFixture.ROBIN);
            return true;
        });
        assertThat(promises.send(asked(5), says(LANTERN))).isTrue();

        desk.pass(Duration.ofDays(2));
        new TextAllowance(desk.database, desk.keys, desk.time).tidy(desk.time.instant());
        assertThat(desk.column("SELECT n FROM text_today")).isEmpty();
    }

    private static TextAsked asked(int webhook) {
        return new TextAsked(CallbacksFixture.identity(webhook), "CA" + webhook, CallbacksFixture.ROBIN);
    }

    private static List<Utterance> says(Map<String, String> values) {
        var phrase = OutboxFixture.SCRIPT.words().phrase(Language.EN, "naloxone.text-address");
        return List.of(new Utterance(phrase, values, false));
    }
}
