package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Waiting.Ending;

class CallTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private Call call() {
        return exchange.phone(PERSON).call(HOTLINE);
    }

    private static final String MENU = """
        <Say voice="Polly.Joanna-Neural">Welcome here.</Say>
        <Gather numDigits="1" timeout="4" finishOnKey="" action="/menu?at=main.1">
        <Say voice="Polly.Joanna-Neural">Naloxone, 1.</Say><Pause length="2"/>
        <Say voice="Polly.Chantal" language="fr-CA">Le français, 7.</Say>
        </Gather><Redirect>/silence</Redirect>\
        """;

    @Test
    void a_call_is_asked_for_with_the_fields_the_provider_sends_and_a_good_signature() {
        line.on("/twilio/voice", "<Say>Hello</Say>");
        Call call = call();
        assertThat(line.last().signed()).isTrue();
        assertThat(line.last().fields())
                .containsEntry("CallSid", call.sid())
                .containsEntry("From", PERSON)
                .containsEntry("Caller", PERSON)
                .containsEntry("To", HOTLINE)
                .containsEntry("Called", HOTLINE)
                .containsEntry("CallStatus", "ringing")
                .containsEntry("Direction", "inbound")
                .containsEntry("AccountSid", ScriptedLineFixture.ACCOUNT)
                .containsEntry("ApiVersion", "2010-04-01")
                .containsEntry("StirVerstat", "TN-Validation-Passed-A")
                .containsKeys("FromCity", "CalledZip");
        assertThat(call.waiting()).isEqualTo(new Waiting.Ended(Ending.LINE));
        assertThat(exchange.record()).hasSize(1);
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_withheld_number_arrives_as_the_provider_spells_it() {
        line.on("/twilio/voice", "<Hangup/>");
        exchange.phone("+266696687").call(HOTLINE);
        assertThat(line.last().fields()).containsEntry("From", "+266696687").containsEntry("FromCountry", "LS");
        exchange.phone("anonymous").call(HOTLINE);
        assertThat(line.last().fields()).containsEntry("From", "anonymous").doesNotContainKey("StirVerstat");
    }

    @Test
    void a_call_stops_at_a_gather_with_what_was_said_and_the_time_it_took() {
        line.on("/twilio/voice", MENU);
        Call call = call();
        assertThat(call.said()).isEqualTo("Welcome here. Naloxone, 1. Le français, 7.");
        assertThat(call.waiting()).isInstanceOfSatisfying(Waiting.OpenGather.class, keys -> {
            assertThat(keys.upTo()).isEqualTo(1);
            assertThat(keys.timeout()).isEqualTo(Duration.ofSeconds(4));
            assertThat(keys.finish()).isEmpty();
            assertThat(keys.offered()).hasSize(3);
        });
        assertThat(call.heard().getLast())
                .isInstanceOfSatisfying(Heard.Sentence.class, last -> assertThat(last.language())
                        .isEqualTo("fr-CA"));
        Duration spoken = Speech.spoken("Welcome here.", "en-US")
                .plus(Speech.spoken("Naloxone, 1.", "en-US"))
                .plus(Speech.spoken("Le français, 7.", "fr-CA"))
                .plusSeconds(2);
        assertThat(call.elapsed()).isEqualTo(spoken);
    }

    @Test
    void a_key_goes_to_the_action_and_the_call_goes_on_there() {
        line.on("/twilio/voice", MENU)
                .on("/menu", "<Gather action='next'><Say>More?</Say></Gather>")
                .on("/next", "");
        Call call = call().press("1");
        assertThat(line.last().path()).isEqualTo("/menu");
        assertThat(line.last().signed()).isTrue();
        assertThat(line.last().fields()).containsEntry("Digits", "1").containsEntry("CallStatus", "in-progress");
        assertThat(call.said()).isEqualTo("More?");
        call.press("12#");
        assertThat(line.last().path()).isEqualTo("/next");
        assertThat(line.last().fields()).containsEntry("Digits", "12").containsEntry("FinishedOnKey", "#");
    }

    @Test
    void silence_falls_through_to_the_verb_behind_the_gather() {
        line.on("/twilio/voice", MENU).on("/silence", "<Say>Still here.</Say><Gather/>");
        Call call = call();
        Duration before = call.elapsed();
        call.silence();
        assertThat(line.last().path()).isEqualTo("/silence");
        assertThat(line.last().fields()).doesNotContainKey("Digits");
        assertThat(call.elapsed()).isEqualTo(before.plusSeconds(4).plus(Speech.spoken("Still here.", "en-US")));
    }

    @Test
    void an_empty_gather_asks_its_action_only_when_told_so() {
        line.on("/twilio/voice", "<Gather action='/empty' actionOnEmptyResult='true'/>")
                .on("/empty", "<Gather action='/not'/><Say>Behind.</Say>");
        Call call = call().silence();
        assertThat(line.last().path()).isEqualTo("/empty");
        assertThat(line.last().fields()).doesNotContainKey("Digits");
        assertThat(call.press("#").said()).isEqualTo("Behind.");
        assertThat(line.paths()).doesNotContain("/not");
    }

    @Test
    void a_timeout_after_some_keys_sends_those() {
        line.on("/twilio/voice", "<Gather numDigits='5' action='/zip'/>").on("/zip", "");
        Call call = call().press("98");
        assertThat(call.waiting()).isInstanceOfSatisfying(Waiting.OpenGather.class, keys -> assertThat(keys.typed())
                .isEqualTo("98"));
        call.silence();
        assertThat(line.last().fields()).containsEntry("Digits", "98");
    }

    @Test
    void without_an_action_the_same_document_is_asked_again() {
        line.on("/twilio/voice", "<Gather numDigits='1'/>");
        call().press("5");
        assertThat(line.paths()).containsExactly("/twilio/voice", "/twilio/voice");
        assertThat(line.last().fields()).containsEntry("Digits", "5");
    }

    @Test
    void keys_during_a_gathers_own_words_count_and_cut_them_short() {
        line.on("/twilio/voice", MENU).on("/menu", "<Say>One.</Say>");
        Call call = call().pressDuring("Naloxone", "1");
        assertThat(line.last().fields()).containsEntry("Digits", "1");
        assertThat(call.heard())
                .noneMatch(heard ->
                        heard instanceof Heard.Sentence last && last.words().contains("7"));
        Call early = call().pressAtOnce("1");
        assertThat(early.elapsed()).isLessThan(call.elapsed());
    }

    @Test
    void keys_during_words_outside_a_gather_are_lost() {
        line.on("/twilio/voice", MENU);
        Call call = call().pressDuring("Welcome", "1");
        assertThat(line.paths()).containsExactly("/twilio/voice");
        assertThat(call.heard()).anyMatch(heard -> heard instanceof Heard.Pressed keys && keys.lost());
        assertThatThrownBy(() -> call.pressDuring("never said", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_typed_ahead_reach_the_next_gather_but_not_through_a_say() {
        line.on("/twilio/voice", "<Gather numDigits='1' action='/two'/>")
                .on("/two", "<Gather numDigits='2' action='/three'><Say>Skipped.</Say></Gather>")
                .on("/three", "<Say>Call 911.</Say><Gather numDigits='1' action='/two'/>");
        Call call = call().press("12345");
        assertThat(line.paths()).containsExactly("/twilio/voice", "/two", "/three");
        assertThat(line.last().fields()).containsEntry("Digits", "23");
        assertThat(call.said()).isEqualTo("Call 911.");
        assertThat(call.heard())
                .anyMatch(heard ->
                        heard instanceof Heard.Pressed keys && keys.keys().equals("45") && keys.lost());
    }

    @Test
    void speech_reaches_only_a_gather_that_listens_for_it() {
        line.on("/twilio/voice", "<Gather input='dtmf speech' action='/said'/>").on("/said", "<Gather/>");
        Call call = call().speak("seattle");
        assertThat(line.last().fields())
                .containsEntry("SpeechResult", "seattle")
                .containsKey("Confidence");
        call.speak("again");
        assertThat(line.paths()).containsExactly("/twilio/voice", "/said");
    }

    @Test
    void a_call_can_be_turned_away_before_it_is_answered() {
        line.on("/twilio/voice", "<Reject reason='busy'/>");
        assertThat(call().waiting()).isEqualTo(new Waiting.Ended(Ending.BUSY));
        line.on("/twilio/voice", "<Reject/>");
        assertThat(call().waiting()).isEqualTo(new Waiting.Ended(Ending.REJECTED));
    }

    @Test
    void hanging_up_ends_the_call_for_good() {
        line.on("/twilio/voice", MENU);
        Call call = call().hangUp();
        assertThat(call.isOver()).isTrue();
        assertThat(call.press("1").waiting()).isEqualTo(new Waiting.Ended(Ending.PERSON));
        assertThat(line.paths()).containsExactly("/twilio/voice");
    }
}
