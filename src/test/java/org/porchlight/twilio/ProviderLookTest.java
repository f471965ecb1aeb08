package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.testing.LogbackFixture;

/** What the provider says of the account and its numbers. */
@ExtendWith(NumbersInLogsExtension.class)
@ResourceLock(LogbackFixture.LOG)
class ProviderLookTest {
    @ParameterizedTest
    @CsvSource({"200,''", "204,''", "404,''", "502,''", "200,<html>not here</html>", "200,'{\"messages\":'"})
    void an_answer_without_a_body_that_can_be_read_is_an_answer_all_the_same(int status, String body) {
        try (FakeProviderFixture provider = new FakeProviderFixture(FakeProviderFixture.saying(status, body))) {
            ProviderLook look = new ProviderLook(provider.account());
            assertThat(look.get("Calls.json", Map.of())).hasValueSatisfying(heard -> {
                assertThat(heard.status()).isEqualTo(status);
                assertThat(heard.json()).isEmpty();
            });
            assertThat(look.change("IncomingPhoneNumbers/PN0.json", Map.of("SmsUrl", "https://line.example.org")))
                    .hasValueSatisfying(heard -> assertThat(heard.json()).isEmpty());
        }
    }

    @Test
    void what_it_says_is_read() {
        var saying = FakeProviderFixture.saying(200, "{\"status\":\"active\"}");
        try (FakeProviderFixture provider = new FakeProviderFixture(saying)) {
            assertThat(new ProviderLook(provider.account()).get("Calls.json", Map.of()))
                    .hasValueSatisfying(heard -> assertThat(heard.json())
                            .hasValueSatisfying(json ->
                                    assertThat(json.path("status").asText()).isEqualTo("active")));
        }
    }
}
