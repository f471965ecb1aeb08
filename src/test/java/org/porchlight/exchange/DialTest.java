package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.CALLBACKS;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.StatusCallbacks.Callback;
import org.porchlight.exchange.Waiting.Ending;

class DialTest {
    private static final String STAFF = "+12065550177";
    private static final String OTHER = "+12065550178";
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private Call calling(String dial) {
        line.on("/twilio/voice", dial)
                .on("/dialled", "<Say>Over.</Say><Gather/>")
                .on("/twilio/voice/status", "")
                .on("/leg", "");
        return exchange.phone(PERSON).call(HOTLINE);
    }

    private Call ringing(String number) {
        return exchange.phone(number).ringing().orElseThrow();
    }

    private Map<String, String> fields(String path) {
        return line.seen().stream()
                .filter(seen -> seen.path().equals(path))
                .reduce((first, last) -> last)
                .orElseThrow()
                .fields();
    }

    @Test
    void a_bridge_shows_only_our_number_on_both_phones() {
        Call near =
                calling("<Dial callerId='%s' action='/dialled'><Number>%s</Number></Dial>".formatted(CALLBACKS, STAFF));
        assertThat(near.waiting()).isEqualTo(new Waiting.OthersRing());
        Call far = ringing(STAFF);
        assertThat(far.from()).isEqualTo(CALLBACKS);
        far.answer();
        assertThat(near.waiting()).isEqualTo(new Waiting.Bridged(HOTLINE));
        assertThat(far.waiting()).isEqualTo(new Waiting.Bridged(CALLBACKS));
        near.talk(Duration.ofSeconds(90));
        far.hangUp();
        assertThat(fields("/dialled"))
                .containsEntry("DialCallStatus", "completed")
                .containsEntry("DialBridged", "true")
                .containsEntry("DialCallSid", far.sid())
                .containsEntry("DialCallDuration", "90");
        assertThat(near.said()).isEqualTo("Over.");
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_caller_id_that_is_neither_ours_nor_this_calls_is_refused() {
        Call near = calling("<Dial callerId='+12065550199' action='/dialled'><Number>" + STAFF + "</Number></Dial>");
        assertThat(exchange.phone(STAFF).ringing()).isEmpty();
        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "failed");
        assertThat(near.said()).isEqualTo("Over.");
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(13214);
    }

    @Test
    void a_phone_that_is_engaged_rings_out_or_is_off_says_so_to_the_action() {
        String dial = "<Dial callerId='%s' timeout='20' action='/dialled'>%s</Dial>".formatted(HOTLINE, STAFF);
        calling(dial);
        ringing(STAFF).reject();
        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "busy").containsEntry("DialBridged", "false");
        Call near = calling(dial);
        near.silence();
        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "no-answer");
        assertThat(near.elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(exchange.phone(STAFF).ringing()).isEmpty();
        exchange.phone(STAFF).reach(Phone.Reach.OFF);
        assertThat(calling(dial).said()).isEqualTo("Over.");
    }

    @ParameterizedTest
    @CsvSource({"911, 13223", "988, 13223", "211, 13223", "+12069110100, 13224", "+19005550100, 13224"})
    void a_short_code_and_a_number_that_charges_extra_are_refused(String number, int code) {
        calling("<Dial callerId='%s' action='/dialled'><Number>%s</Number></Dial>".formatted(HOTLINE, number));

        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "failed").containsEntry("DialBridged", "false");
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(code);
    }

    @Test
    void without_an_action_the_document_goes_on_behind_the_dial() {
        Call near = calling("<Dial callerId='" + HOTLINE + "'>" + STAFF + "</Dial><Say>Behind.</Say><Gather/>");
        ringing(STAFF).ignore();
        assertThat(near.said()).isEqualTo("Behind.");
    }

    @Test
    void the_first_of_several_to_answer_wins() {
        Call near = calling(
                "<Dial callerId='%s'><Number>%s</Number><Number>%s</Number></Dial>".formatted(HOTLINE, STAFF, OTHER));
        Call loser = ringing(STAFF);
        ringing(OTHER).answer();
        assertThat(loser.waiting()).isEqualTo(new Waiting.Ended(Ending.CANCELED));
        assertThat(near.waiting()).isInstanceOf(Waiting.Bridged.class);
    }

    @Test
    void one_after_another_rings_the_next_only_when_the_last_is_over() {
        Call near = calling("<Dial callerId='%s' sequential='true'><Number>%s</Number><Number>%s</Number></Dial>"
                .formatted(HOTLINE, STAFF, OTHER));
        assertThat(exchange.phone(OTHER).ringing()).isEmpty();
        ringing(STAFF).ignore();
        ringing(OTHER).answer();
        assertThat(near.waiting()).isInstanceOf(Waiting.Bridged.class);
    }

    @Test
    void a_whisper_comes_before_the_bridge_and_a_voicemail_never_gets_past_it() {
        String dial = "<Dial callerId='%s' action='/dialled'><Number url='/whisper'>%s</Number></Dial>"
                .formatted(HOTLINE, STAFF);
        line.on("/whisper", "<Gather numDigits='1' action='/accept'><Say>Press 1.</Say></Gather><Hangup/>")
                .on("/accept", "<Say>Connecting.</Say>");
        Call near = calling(dial);
        Call far = ringing(STAFF).answer();
        assertThat(far.said()).isEqualTo("Press 1.");
        assertThat(near.waiting()).isEqualTo(new Waiting.OthersRing());
        far.press("1");
        assertThat(fields("/accept")).containsEntry("ParentCallSid", near.sid()).containsEntry("Digits", "1");
        assertThat(near.waiting()).isInstanceOf(Waiting.Bridged.class);
        calling(dial);
        ringing(STAFF).machine();
        assertThat(fields("/dialled"))
                .containsEntry("DialCallStatus", "no-answer")
                .containsEntry("DialBridged", "false");
        line.on("/whisper", "<Dial>" + OTHER + "</Dial>");
        calling(dial);
        ringing(STAFF).answer();
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(12200);
    }

    @Test
    void a_star_drops_the_far_side_only_where_the_dial_says_so() {
        Call near = calling(
                "<Dial callerId='%s' hangupOnStar='true' action='/dialled'>%s</Dial>".formatted(HOTLINE, STAFF));
        Call far = ringing(STAFF).answer();
        near.press("*");
        assertThat(far.waiting()).isEqualTo(new Waiting.Ended(Ending.OTHER));
        assertThat(near.said()).isEqualTo("Over.");
        Call plain =
                calling("<Dial callerId='%s' timeLimit='60' action='/dialled'>%s</Dial>".formatted(HOTLINE, STAFF));
        ringing(STAFF).answer();
        assertThat(plain.press("*").waiting()).isInstanceOf(Waiting.Bridged.class);
        plain.talk(Duration.ofSeconds(61));
        assertThat(fields("/dialled")).containsEntry("DialCallDuration", "60");
    }

    @Test
    void when_the_near_side_hangs_up_everything_ends() {
        Call near = calling("<Dial callerId='%s' action='/dialled'>%s</Dial>".formatted(HOTLINE, STAFF));
        Call far = ringing(STAFF).answer();
        near.hangUp();
        assertThat(far.waiting()).isEqualTo(new Waiting.Ended(Ending.OTHER));
        Call early = calling("<Dial callerId='%s'>%s</Dial>".formatted(HOTLINE, OTHER));
        Call rung = ringing(OTHER);
        early.hangUp();
        assertThat(rung.waiting()).isEqualTo(new Waiting.Ended(Ending.CANCELED));
        assertThat(line.paths()).doesNotContain("/dialled");
    }

    @Test
    void news_of_a_leg_is_numbered_and_may_come_in_any_order() {
        Call near = calling(("<Dial callerId='%s'><Number statusCallback='/leg' "
                        + "statusCallbackEvent='initiated ringing answered completed'>%s</Number></Dial>")
                .formatted(HOTLINE, STAFF));
        ringing(STAFF).answer().hangUp();
        assertThat(near.isOver()).isTrue();
        exchange.deliverCallbacks(waiting -> {
            List<Callback> backwards = new ArrayList<>(waiting);
            Collections.reverse(backwards);
            return backwards;
        });
        assertThat(line.seen()).allMatch(ScriptedLineFixture.Seen::signed);
        assertThat(line.seen().stream()
                        .filter(seen -> seen.path().equals("/leg"))
                        .map(seen ->
                                seen.fields().get("CallStatus") + seen.fields().get("SequenceNumber")))
                .containsExactly("completed3", "in-progress2", "ringing1", "initiated0");
        assertThat(fields("/twilio/voice/status"))
                .containsEntry("CallStatus", "completed")
                .containsKey("CallDuration");
        assertThat(exchange.errors()).isEmpty();
    }
}
