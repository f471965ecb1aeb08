package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.testing.Eventually;

/** ON and OFF by text, over real HTTP; what the line promises follows at once. */
class StaffTextsTest {
    private static final String STAFF = "+12065550102";

    @Test
    void off_from_the_staff_phones_stops_promising_and_anybody_elses_does_nothing() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            var provider = line.provider();
            assertThat(text(provider, "+12065550123", "OFF").body())
                    .isEqualTo(text(provider, "+12065550124", "OFF").body())
                    .doesNotContain("Noted");
            assertThat(text(provider, STAFF, "naloxone").body())
                    .isEqualTo(text(provider, "+12065550123", "naloxone").body());

            HttpResponse<String> off = text(provider, STAFF, "OFF");
            assertThat(off.body()).contains("<Message>Noted: you are off. ON brings you back.</Message>");
            assertThat(off.headers().firstValue("Set-Cookie"))
                    .as("no conversation begins")
                    .isEmpty();
            String offered = text(provider, "+12065550125", "call me").body();
            text(provider, "+12065550103", "OFF");
            Eventually.holds(
                    () -> !text(provider, "+12065550126", "call me").body().equals(offered));
            assertThat(text(provider, "+12065550127", "call me").body())
                    .as("for twelve hours")
                    .contains("1 today, 9 pm");
            text(provider, STAFF, "ON");
            Eventually.holds(
                    () -> text(provider, "+12065550128", "call me").body().equals(offered));
        }
    }

    private static HttpResponse<String> text(ProviderFixture provider, String from, String body) {
        return provider.post(
                "/twilio/text",
                ProviderFixture.form(
                        "MessageSid",
                        "SM" + UUID.randomUUID().toString().replace("-", ""),
                        "From",
                        from,
                        "To",
                        LineFixture.HOTLINE,
                        "Body",
                        body));
    }
}
