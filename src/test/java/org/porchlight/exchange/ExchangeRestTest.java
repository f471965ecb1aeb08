package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.exchange.ScriptedLineFixture.ACCOUNT;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;
import static org.porchlight.exchange.ScriptedLineFixture.TOKEN;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.ExchangeRest.Fault;

class ExchangeRestTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final AtomicReference<Instant> now = new AtomicReference<>(ScriptedLineFixture.NOW);
    private final Exchange exchange = new Exchange(line.account(), now::get, new Random(1), body -> 1);
    private final TwilioRestClient client = client(TOKEN);
    private final Phone phone = exchange.phone(PERSON);

    @AfterEach
    void close() {
        exchange.close();
        line.close();
    }

    private TwilioRestClient client(String password) {
        HttpHost host = new HttpHost("http", "127.0.0.1", exchange.rest().port());
        HttpClientBuilder builder = HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setRoutePlanner((target, context) -> new HttpRoute(host));
        return new TwilioRestClient.Builder(ACCOUNT, password)
                .accountSid(ACCOUNT)
                .httpClient(new NetworkHttpClient(builder) {
                    @Override
                    public Response reliableRequest(Request request) {
                        return makeRequest(request);
                    }
                })
                .build();
    }

    private Message send(String to, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(HOTLINE), body)
                .setStatusCallback(URI.create(line.url() + "/twilio/text/status"))
                .create(client);
    }

    private com.twilio.rest.api.v2010.account.Call place() {
        return com.twilio.rest.api.v2010.account.Call.creator(
                        new PhoneNumber(PERSON), new PhoneNumber(HOTLINE), URI.create(line.url() + "/twilio/bridge"))
                .setMachineDetection("Enable")
                .setStatusCallback(URI.create(line.url() + "/twilio/voice/status"))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                .create(client);
    }

    private void refused(int code, Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.getCode())
                        .isEqualTo(code));
    }

    @Test
    void a_text_of_ours_reaches_the_phone_and_its_news_comes_back() {
        line.on("/twilio/text/status", context -> context.status(204));
        Message message = send(PERSON, "Naloxone: 12 Elm St");
        assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(phone.inbox()).extracting(Text::body).containsExactly("Naloxone: 12 Elm St");
        exchange.deliverCallbacks();
        assertThat(line.seen())
                .extracting(seen -> seen.fields().get("MessageStatus"))
                .containsExactly("sent", "delivered");
        assertThat(line.last().signed()).isTrue();
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void what_cannot_be_texted_is_refused_or_fails_later() {
        line.on("/twilio/text", "").on("/twilio/text/status", context -> context.status(204));
        refused(21211, () -> send("12", "a"));
        refused(21617, () -> send(PERSON, "x".repeat(1601)));
        refused(21606, () -> Message.creator(new PhoneNumber(PERSON), new PhoneNumber(PERSON), "a")
                .create(client));
        exchange.phone("+442079460000").reach(Phone.Reach.LANDLINE);
        refused(21635, () -> send("+442079460000", "a"));
        phone.text(HOTLINE, "STOP");
        refused(21610, () -> send(PERSON, "a"));
        phone.text(HOTLINE, "START");
        phone.reach(Phone.Reach.LANDLINE);
        send(PERSON, "a");
        exchange.deliverCallbacks();
        assertThat(line.last().fields())
                .containsEntry("MessageStatus", "undelivered")
                .containsEntry("ErrorCode", "30006");
    }

    @Test
    void the_wrong_token_is_refused() {
        refused(20003, () -> Message.reader().read(client("wrong")).iterator().hasNext());
    }

    @Test
    void messages_are_listed_page_by_page_redacted_and_deleted_after_a_minute() {
        List<Message> sent = List.of(send(PERSON, "one"), send(PERSON, "two"), send("+12065550143", "three"));
        assertThat(Message.reader().pageSize(1).read(client)).hasSize(3);
        assertThat(Message.reader().setTo(new PhoneNumber(PERSON)).read(client)).hasSize(2);
        ZonedDateTime earlier = now.get().minusSeconds(60).atZone(ZoneOffset.UTC);
        assertThat(Message.reader().setDateSentBefore(earlier).read(client)).isEmpty();
        assertThat(Message.reader().setDateSentAfter(earlier).read(client)).hasSize(3);
        String sid = sent.getFirst().getSid();
        assertThat(Message.updater(sid).setBody("").update(client).getBody()).isEmpty();
        assertThat(Message.fetcher(sid).fetch(client).getBody()).isEmpty();
        refused(20009, () -> Message.deleter(sid).delete(client));
        now.set(now.get().plusSeconds(60));
        assertThat(Message.deleter(sid).delete(client)).isTrue();
        refused(20404, () -> Message.fetcher(sid).fetch(client));
        refused(20404, () -> Message.deleter(sid).delete(client));
    }

    @Test
    void a_call_of_ours_rings_and_hears_its_document_once_answered() {
        line.on("/twilio/bridge", "<Gather numDigits='1'><Say>Press 1 to accept.</Say></Gather><Hangup/>")
                .on("/twilio/voice/status", "");
        String sid = place().getSid();
        assertThat(line.seen()).isEmpty();
        Call call = phone.ringing().orElseThrow();
        assertThat(call.from()).isEqualTo(HOTLINE);
        assertThat(call.answer().said()).isEqualTo("Press 1 to accept.");
        assertThat(line.last().fields())
                .containsEntry("Direction", "outbound-api")
                .containsEntry("AnsweredBy", "human")
                .containsEntry("CallStatus", "in-progress")
                .containsEntry("CallSid", sid);
        call.silence();
        exchange.deliverCallbacks();
        assertThat(line.seen().stream()
                        .filter(seen -> seen.path().endsWith("status"))
                        .map(seen -> seen.fields().get("CallStatus")))
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_call_nobody_takes_and_a_machine_are_told_apart() {
        line.on("/twilio/bridge", "<Gather><Say>Press 1.</Say></Gather>").on("/twilio/voice/status", "");
        place();
        phone.ringing().orElseThrow().ignore();
        exchange.deliverCallbacks();
        assertThat(line.last().fields()).containsEntry("CallStatus", "no-answer");
        place();
        assertThat(phone.ringing().orElseThrow().machine().isOver()).isTrue();
        assertThat(line.last().fields()).containsEntry("AnsweredBy", "machine_start");
    }

    @Test
    void a_live_call_can_be_redirected_ended_and_only_then_deleted() {
        line.on("/twilio/bridge", "<Gather/>")
                .on("/new", "<Say>New.</Say><Gather/>")
                .on("/twilio/voice/status", "");
        String sid = place().getSid();
        Call call = phone.ringing().orElseThrow().answer();
        com.twilio.rest.api.v2010.account.Call.updater(sid)
                .setUrl(URI.create(line.url() + "/new"))
                .update(client);
        exchange.deliverCallbacks();
        assertThat(call.heard().getLast()).isInstanceOf(Heard.Sentence.class);
        com.twilio.rest.api.v2010.account.Call.updater(sid)
                .setTwiml(new com.twilio.type.Twiml("<Response><Say>Inline.</Say><Gather/></Response>"))
                .update(client);
        exchange.deliverCallbacks();
        assertThat(((Heard.Sentence) call.heard().getLast()).words()).isEqualTo("Inline.");
        refused(20009, () -> com.twilio.rest.api.v2010.account.Call.deleter(sid).delete(client));
        com.twilio.rest.api.v2010.account.Call.updater(sid)
                .setStatus(com.twilio.rest.api.v2010.account.Call.UpdateStatus.COMPLETED)
                .update(client);
        exchange.deliverCallbacks();
        assertThat(call.waiting()).isEqualTo(new Waiting.Ended(Waiting.Ending.LINE));
        now.set(now.get().plusSeconds(61));
        assertThat(com.twilio.rest.api.v2010.account.Call.reader().read(client)).hasSize(1);
        assertThat(com.twilio.rest.api.v2010.account.Call.deleter(sid).delete(client))
                .isTrue();
        assertThat(com.twilio.rest.api.v2010.account.Call.reader().read(client)).isEmpty();
    }

    @Test
    void the_line_may_use_the_api_in_the_middle_of_a_turn_even_on_the_same_call() {
        line.on("/twilio/voice", context -> {
                    send(PERSON, "12 Elm St");
                    com.twilio.rest.api.v2010.account.Call.updater(context.formParam("CallSid"))
                            .setUrl(URI.create(line.url() + "/new"))
                            .update(client);
                    context.contentType("text/xml").result("<Response><Say>Sent.</Say><Gather/></Response>");
                })
                .on("/new", "<Say>New.</Say><Gather/>")
                .on("/twilio/text/status", context -> context.status(204));
        Call call = phone.call(HOTLINE);
        assertThat(call.said()).isEqualTo("Sent.");
        assertThat(phone.inbox()).hasSize(1);
        exchange.deliverCallbacks();
        assertThat(((Heard.Sentence) call.heard().getLast()).words()).isEqualTo("New.");
    }

    @Test
    void the_api_can_fail_in_every_way() {
        exchange.rest().answer(Fault.SERVER_ERROR);
        refused(20500, () -> send(PERSON, "a"));
        exchange.rest().answer(Fault.UNAVAILABLE);
        refused(20503, () -> send(PERSON, "a"));
        exchange.rest().answer(Fault.RESET);
        assertThatThrownBy(() -> send(PERSON, "a")).isInstanceOf(Exception.class);
        assertThat(phone.inbox()).isEmpty();
        exchange.rest().answer(Fault.RESPONSE_LOST);
        assertThatThrownBy(() -> send(PERSON, "lost")).isInstanceOf(Exception.class);
        assertThat(phone.inbox()).extracting(Text::body).containsExactly("lost");
        assertThat(exchange.rest().requests()).isEqualTo(4);
    }

    @Test
    void a_slow_answer_comes_when_it_is_let_go() {
        exchange.rest().answer(Fault.SLOW);
        CompletableFuture<Message> answer = CompletableFuture.supplyAsync(() -> send(PERSON, "a"));
        while (exchange.rest().requests() == 0) {
            Thread.onSpinWait();
        }
        assertThat(phone.inbox()).isEmpty();
        assertThat(answer).isNotDone();
        exchange.rest().release();
        assertThat(answer.join().getSid()).startsWith("SM");
    }
}
