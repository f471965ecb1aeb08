package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.exchange.Account.Hook;
import org.porchlight.exchange.Account.OurNumber;
import org.porchlight.exchange.Waiting.Ending;

class ProviderErrorTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private Call call() {
        return exchange.phone(PERSON).call(HOTLINE);
    }

    private List<Integer> codes() {
        return exchange.errors().stream().map(ProviderError::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <say>lower case</say> | 12200
        <Shout>unknown</Shout> | 12200
        <Say loudness='3'>attribute</Say> | 12200
        <Say voice='Polly.Nobody'>a</Say> | 13512
        <Say voice='Polly.Joanna' language='fr-CA'>a</Say> | 13511
        <Say voice='man' language='fr-CH'>a</Say> | 13511
        <Say></Say> | 13520
        <Gather finishOnKey='12'/> | 13310
        <Gather timeout='-1'/> | 13313
        <Gather numDigits='0'/> | 13314
        <Gather><Redirect>/x</Redirect></Gather> | 12200
        <Dial callerId='+12065550100'><Number>911</Number></Dial> | 13223
        <Pause length='long'/> | 12200
        """)
    void a_verb_that_the_provider_would_not_do_is_told(String verbs, int code) {
        line.on("/twilio/voice", verbs);
        call();
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void good_voices_are_spoken() {
        line.on(
                "/twilio/voice",
                "<Say voice='Polly.Gabrielle-Neural' language='fr-CA'>a</Say>"
                        + "<Say voice='Google.es-US-Neural2-A'>b</Say><Say voice='woman' language='es'>c</Say>"
                        + "<Say voice='Polly.Lupe-Neural'><prosody rate='80%'>d e</prosody><break time='1s'/></Say>");
        assertThat(call().heard()).hasSize(4);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_say_of_more_than_4096_characters_is_refused() {
        line.on("/twilio/voice", "<Say>" + "x".repeat(4097) + "</Say>");
        assertThat(call().said()).isEmpty();
        assertThat(codes()).containsExactly(13520);
    }

    private void failsWith(int code) {
        Call call = call();
        assertThat(call.waiting()).isEqualTo(new Waiting.Ended(Ending.APPLICATION_ERROR));
        assertThat(call.heard().getLast()).isInstanceOf(Heard.Announcement.class);
        assertThat(codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"<Say>a</Say>", "' <?xml version=\"1.0\"?><Response/>'", "<Response><Say>", "<Response>&#1;</Response>"
    })
    void what_is_no_twiml_ends_the_call(String body) {
        line.on("/twilio/voice", context -> context.contentType("text/xml").result(body));
        failsWith(12100);
    }

    @Test
    void another_content_type_ends_the_call() {
        line.on("/twilio/voice", context -> context.contentType("application/json")
                .result("{}"));
        failsWith(12300);
    }

    @Test
    void plain_text_is_read_aloud_and_told() {
        line.on("/twilio/voice", context -> context.contentType("text/plain").result("stack trace"));
        assertThat(call().said()).isEqualTo("stack trace");
        assertThat(codes()).containsExactly(12300);
    }

    @Test
    void a_redirect_of_a_webhook_ends_the_call() {
        line.on("/twilio/voice", context -> context.redirect("/elsewhere"));
        failsWith(11215);
    }

    @Test
    void an_error_status_ends_the_call() {
        line.on("/twilio/voice", context -> context.status(500));
        failsWith(11200);
    }

    @Test
    void more_than_64_kilobytes_end_the_call() {
        line.on("/twilio/voice", "<!--" + "x".repeat(65_536) + "-->");
        failsWith(11750);
    }

    @Test
    void documents_that_lead_in_a_circle_end_the_call() {
        line.on("/twilio/voice", "<Redirect/>");
        failsWith(11215);
    }

    @Test
    void nobody_there_ends_the_call_after_a_second_try() {
        ScriptedLineFixture gone = new ScriptedLineFixture();
        Account account = gone.account();
        gone.close();
        Exchange lost = line.exchange(account);
        assertThat(lost.phone(PERSON).call(HOTLINE).isOver()).isTrue();
        assertThat(lost.errors()).extracting(ProviderError::code).containsExactly(11205);
        assertThat(lost.record()).singleElement().satisfies(asked -> assertThat(asked.status())
                .isZero());
    }

    @Test
    void a_fallback_is_asked_with_the_error_and_answers_instead() {
        OurNumber number = new OurNumber(
                HOTLINE,
                new Hook(line.url() + "/twilio/voice", line.url() + "/last-resort"),
                "",
                Hook.at(line.url() + "/twilio/text"));
        Exchange careful = line.exchange(new Account(
                line.url(), line.url(), ScriptedLineFixture.ACCOUNT, ScriptedLineFixture.TOKEN, List.of(number)));
        line.on("/twilio/voice", context -> context.status(503)).on("/last-resort", "<Say>Ring 911.</Say>");
        assertThat(careful.phone(PERSON).call(HOTLINE).said()).isEqualTo("Ring 911.");
        assertThat(line.last().signed()).isTrue();
        assertThat(line.last().fields())
                .containsAllEntriesOf(Map.of("ErrorCode", "11200", "ErrorUrl", line.url() + "/twilio/voice"));
    }

    @Test
    void the_public_url_is_signed_even_when_the_line_is_reached_elsewhere() {
        Exchange behind = line.exchange(Account.serving(
                        "https://hotline.example",
                        ScriptedLineFixture.ACCOUNT,
                        ScriptedLineFixture.TOKEN,
                        List.of(HOTLINE))
                .reachedAt(line.url()));
        line.on("/twilio/voice", context -> {
            boolean good = new RequestValidator(ScriptedLineFixture.TOKEN)
                    .validate(
                            "https://hotline.example/twilio/voice",
                            line.last().fields(),
                            context.header("X-Twilio-Signature"));
            context.contentType("text/xml").result("<Response><Say>" + good + "</Say></Response>");
        });
        assertThat(behind.phone(PERSON).call(HOTLINE).said()).isEqualTo("true");
    }
}
