package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.twilio.NumbersInLogsExtension.HOTLINE;
import static org.porchlight.twilio.NumbersInLogsExtension.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Carrier.Outcome;
import org.porchlight.testing.LogbackFixture;

/** What the provider answers. */
@ExtendWith(NumbersInLogsExtension.class)
@ResourceLock(LogbackFixture.LOG)
class TwilioCarrierTest {
    private static final String TELLTALE =
            "{\"code\":%d,\"status\":%d,\"message\":\"'To' +12065550147 from +12065550100\"}";

    private static Outcome send(FakeProviderFixture provider) {
        return provider.carrier().text(HOTLINE, PERSON, "Open now: 1160 Pine Street");
    }

    @Test
    void an_accepted_text_has_the_providers_sid_and_was_sent_as_written() {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(201, "{\"sid\":\"SM77\",\"to\":null}"))) {
            Outcome outcome = provider.carrier().text(HOTLINE, PERSON, "Ouvert à 9 h 🙂 & plus");
            assertThat(outcome).isEqualTo(new Outcome.Accepted("SM77"));
            String basic = Base64.getEncoder().encodeToString("SK00:key-secret".getBytes(StandardCharsets.UTF_8));
            assertThat(provider.asked())
                    .containsExactly(new FakeProviderFixture.Asked(
                            "POST",
                            "/2010-04-01/Accounts/AC00/Messages.json",
                            "Basic " + basic,
                            Map.of("From", "+12065550100", "To", "+12065550147", "Body", "Ouvert à 9 h 🙂 & plus")));
        }
    }

    @Test
    void a_call_that_we_begin_is_not_recorded() {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(201, "{\"sid\":\"CA77\"}"))) {
            var addresses = new Carrier.Addresses(
                    "https://line.example.org/a", "https://line.example.org/t", "https://line.example.org/r");
            assertThat(provider.carrier().call(HOTLINE, PERSON, addresses)).isEqualTo(new Outcome.Accepted("CA77"));
            assertThat(provider.asked().getFirst().form())
                    .containsEntry("Record", "false")
                    .doesNotContainKey("MachineDetection")
                    .allSatisfy((name, value) -> assertThat(name).doesNotMatch("Record.+|.*Transcri.*"));
        }
    }

    @Test
    void the_word_null_goes_out_too() {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(201, "{\"sid\":\"SM77\"}"))) {
            assertThat(provider.carrier().text(HOTLINE, PERSON, "null")).isEqualTo(new Outcome.Accepted("SM77"));
            assertThat(provider.asked().getFirst().form()).containsEntry("Body", "null ");
        }
    }

    @ParameterizedTest
    @CsvSource({"400,21610,21610", "400,21211,21211", "401,20003,20003", "429,20429,20429", "429,0,20429"})
    void a_refusal_has_the_providers_code_and_is_not_repeated(int status, int code, int heard) {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(status, TELLTALE.formatted(code, status)))) {
            assertThat(send(provider)).isEqualTo(new Outcome.Refused(heard));
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"404,<html>not here</html>,0", "403,'',0", "429,slow down,20429"})
    void a_refusal_that_does_not_read_as_the_providers_is_still_one(int status, String body, int heard) {
        try (FakeProviderFixture provider = new FakeProviderFixture(FakeProviderFixture.saying(status, body))) {
            assertThat(send(provider)).isEqualTo(new Outcome.Refused(heard));
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "502"})
    void a_fault_at_the_provider_is_no_answer_and_the_text_is_sent_once(int status) {
        try (FakeProviderFixture provider =
                new FakeProviderFixture(FakeProviderFixture.saying(status, TELLTALE.formatted(20500, status)))) {
            assertThat(send(provider)).isEqualTo(new Outcome.Unknown());
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"201,<html>welcome</html>", "201,''", "201,'{\"sid\":\"\"}'", "200,[]", "201,'{\"sid\":'"})
    void an_answer_that_can_not_be_read_is_no_answer(int status, String body) {
        try (FakeProviderFixture provider = new FakeProviderFixture(FakeProviderFixture.saying(status, body))) {
            assertThat(send(provider)).isEqualTo(new Outcome.Unknown());
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        FakeProviderFixture.Answer elsewhere = exchange -> {
            int port = exchange.getLocalAddress().getPort();
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/");
            exchange.sendResponseHeaders(307, -1);
        };
        try (FakeProviderFixture provider = new FakeProviderFixture(elsewhere)) {
            assertThat(send(provider)).isEqualTo(new Outcome.Unknown());
            assertThat(provider.asked()).hasSize(1);
        }
    }

    @Test
    void an_account_does_not_print_its_secret() {
        assertThat(new TwilioAccount("AC00", "SK00", "key-secret", Optional.empty()).toString())
                .doesNotContain("key-secret", "SK00");
    }
}
