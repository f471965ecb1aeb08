package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys pressed while something is heard, named by where it stands on the call. */
class PressDuringTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();

    @AfterEach
    void close() {
        line.close();
    }

    private Call call() {
        return line.exchange().phone(PERSON).call(HOTLINE);
    }

    private static final String MENU = """
        <Say voice="Polly.Joanna-Neural">Welcome here.</Say>
        <Gather numDigits="1" timeout="4" finishOnKey="" action="/menu?at=main.1">
        <Say voice="Polly.Joanna-Neural">Naloxone, 1.</Say><Pause length="2"/>
        <Say voice="Polly.Chantal" language="fr-CA">Le français, 7.</Say>
        </Gather><Redirect>/silence</Redirect>\
        """;

    @Test
    void a_key_during_something_heard_stops_that_and_what_follows() {
        line.on("/twilio/voice", MENU).on("/menu", "<Gather numDigits='2'><Say>Two keys.</Say></Gather>");
        Call call = call();
        assertThat(call.heard()).hasSize(4);
        call.pressDuring(2, "1");
        assertThat(line.last().fields()).containsEntry("Digits", "1");
        assertThat(call.heard().get(2)).isInstanceOfSatisfying(Heard.Pressed.class, keys -> assertThat(keys.lost())
                .isFalse());
        assertThat(call.said()).isEqualTo("Two keys.");
    }

    @Test
    void a_second_key_during_the_same_thing_stops_nothing_more() {
        line.on("/twilio/voice", "<Gather numDigits='3' action='/menu'><Say>Three keys.</Say><Pause/></Gather>")
                .on("/menu", "<Say>Done.</Say>");
        Call call = call().pressDuring(0, "1").pressDuring(0, "2");
        assertThat(call.waiting()).isInstanceOfSatisfying(Waiting.OpenGather.class, keys -> assertThat(keys.typed())
                .isEqualTo("12"));
        assertThat(call.heard()).hasSize(2).allMatch(Heard.Pressed.class::isInstance);
        call.pressDuring(99, "3");
        assertThat(line.last().fields()).containsEntry("Digits", "123");
    }

    @Test
    void a_key_during_something_heard_before_the_gather_is_lost_and_the_words_go_on() {
        line.on("/twilio/voice", MENU);
        Call call = call().pressDuring(0, "1");
        assertThat(line.paths()).containsExactly("/twilio/voice");
        assertThat(call.heard()).hasSize(5).last().isInstanceOfSatisfying(Heard.Pressed.class, keys -> assertThat(
                        keys.lost())
                .isTrue());
    }
}
