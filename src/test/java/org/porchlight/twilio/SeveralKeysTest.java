package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Waiting;

/** How long the provider waits where several keys are asked for: longer for the first than after each of them. */
class SeveralKeysTest {
    @Test
    void a_whole_postal_code_or_name_is_heard_out_and_falls_into_nothing_that_follows() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            Call call = line.exchange()
                    .phone("+15145550142")
                    .call(LineFixture.HOTLINE)
                    .press("1");
            assertThat(call.waiting()).isInstanceOfSatisfying(Waiting.OpenGather.class, open -> {
                assertThat(open.upTo()).isEqualTo(6);
                assertThat(open.timeout()).hasSeconds(3);
            });
            for (String key : "429125".split("")) {
                call.press(key);
            }
            assertThat(call.said()).contains("press 1").doesNotContain("Sorry", "private");
        }
    }
}
