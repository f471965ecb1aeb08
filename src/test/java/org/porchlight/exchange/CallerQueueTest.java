package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerQueueTest {
    private static final String STAFF = "+12065550177";
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private Call caller(String number) {
        line.on("/twilio/voice", "<Enqueue waitUrl='/wait' action='/after'>people</Enqueue>")
                .on("/wait", "<Say>Please wait.</Say>")
                .on("/after", "<Say>After.</Say><Gather/>");
        return exchange.phone(number).call(HOTLINE);
    }

    private Call responder() {
        line.on("/twilio/voice", "<Dial action='/dialled'><Queue>people</Queue></Dial>")
                .on("/dialled", "<Say>Thanks.</Say><Gather/>");
        return exchange.phone(STAFF).call(HOTLINE);
    }

    private Map<String, String> fields(String path) {
        return line.seen().stream()
                .filter(seen -> seen.path().equals(path))
                .reduce((first, last) -> last)
                .orElseThrow()
                .fields();
    }

    @Test
    void a_queued_caller_hears_the_wait_document_again_and_again() {
        Call call = caller(PERSON);
        assertThat(call.waiting()).isEqualTo(new Waiting.Queued("people", 1));
        assertThat(fields("/wait"))
                .containsEntry("QueuePosition", "1")
                .containsEntry("CurrentQueueSize", "1")
                .containsKeys("QueueSid", "QueueTime", "AvgQueueTime");
        assertThat(call.silence().said()).isEqualTo("Please wait.");
        assertThat(line.paths()).containsExactly("/twilio/voice", "/wait", "/wait");
        assertThat(caller("+12065550143").waiting()).isEqualTo(new Waiting.Queued("people", 2));
    }

    @Test
    void who_dials_the_queue_gets_the_first_caller_and_both_go_on_afterwards() {
        Call call = caller(PERSON);
        Call staff = responder();
        assertThat(call.waiting()).isEqualTo(new Waiting.Bridged(HOTLINE));
        assertThat(staff.waiting()).isEqualTo(new Waiting.Bridged(HOTLINE));
        call.hangUp();
        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "completed");
        assertThat(staff.said()).isEqualTo("Thanks.");
        Call second = caller(PERSON);
        responder().hangUp();
        assertThat(fields("/after")).containsEntry("QueueResult", "bridged");
        assertThat(second.said()).endsWith("After.");
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_responder_may_come_before_the_caller() {
        Call staff = responder();
        assertThat(staff.waiting()).isEqualTo(new Waiting.OthersRing());
        Call call = caller(PERSON);
        assertThat(call.waiting()).isInstanceOf(Waiting.Bridged.class);
        assertThat(staff.waiting()).isInstanceOf(Waiting.Bridged.class);
        assertThat(responder().silence().said()).isEqualTo("Thanks.");
        assertThat(fields("/dialled")).containsEntry("DialCallStatus", "no-answer");
    }

    @Test
    void the_queues_url_is_heard_by_the_caller_before_the_bridge() {
        Call call = caller(PERSON);
        line.on("/twilio/voice", "<Dial><Queue url='/soon'>people</Queue></Dial>")
                .on("/soon", "<Say>You are put through.</Say>");
        exchange.phone(STAFF).call(HOTLINE);
        assertThat(call.heard().getLast()).isInstanceOfSatisfying(Heard.Sentence.class, last -> assertThat(last.words())
                .isEqualTo("You are put through."));
        assertThat(call.waiting()).isInstanceOf(Waiting.Bridged.class);
    }

    @Test
    void a_caller_may_leave_by_key_and_a_full_queue_says_so() {
        Call call = caller(PERSON);
        line.on("/wait", "<Gather numDigits='1' action='/leave'><Say>Press 1 to leave.</Say></Gather>")
                .on("/leave", "<Leave/>");
        call.silence().press("1");
        assertThat(fields("/after")).containsEntry("QueueResult", "leave");
        assertThat(call.said()).isEqualTo("After.");
        line.on("/twilio/voice", "<Enqueue maxQueueSize='0' action='/after'>people</Enqueue>");
        exchange.phone(PERSON).call(HOTLINE);
        assertThat(fields("/after")).containsEntry("QueueResult", "queue-full");
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_caller_who_hangs_up_is_gone_from_the_queue() {
        caller(PERSON).hangUp();
        assertThat(responder().waiting()).isEqualTo(new Waiting.OthersRing());
    }

    @Test
    void a_wait_document_may_not_dial() {
        caller(PERSON);
        line.on("/wait", "<Dial>" + STAFF + "</Dial>");
        exchange.phone("+12065550143").call(HOTLINE);
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(12200);
    }
}
