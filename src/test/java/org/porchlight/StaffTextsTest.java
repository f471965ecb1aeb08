package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.staff.Role;
import org.porchlight.staff.Who;
import org.porchlight.testing.Eventually;

/** ON and OFF by text, over real HTTP; what the line promises follows at once. */
class StaffTextsTest {
    private static final String STAFF = "+12065550102";
    private static final String OTHER = "+12065550103";

    /** Each of the demo's people gives this word, as the page takes it in. */
    private static void words(LineFixture line, String word) {
        var words = line.services().base().staff().onOffWords();
        line.database()
                .commit(handle -> handle.select("SELECT id FROM staff WHERE demo")
                        .mapTo(UUID.class)
                        .list())
                .forEach(whose -> assertThat(words.keep(
                                new Who(
                                        whose,
                                        "x",
                                        Role.RESPONDER,
                                        Optional.empty(),
                                        new Who.Session(whose, true, false)),
                                word))
                        .isTrue());
    }

    @Test
    void off_from_the_staff_phones_stops_promising_and_anybody_elses_does_nothing() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            var provider = line.provider();
            assertThat(text(provider, "+12065550123", "OFF").body())
                    .isEqualTo(text(provider, "+12065550124", "OFF").body())
                    .doesNotContain("Noted");
            assertThat(text(provider, STAFF, "naloxone").body())
                    .isEqualTo(text(provider, "+12065550123", "naloxone").body());

            assertThat(text(provider, STAFF, "OFF").body())
                    .as("who a text is from can be forged")
                    .contains("your own word")
                    .doesNotContain("Noted");
            words(line, "heron");
            HttpResponse<String> off = text(provider, STAFF, "OFF heron");
            assertThat(off.body()).contains("<Message>Noted: you are off. ON and your word brings you back.</Message>");
            assertThat(off.headers().firstValue("Set-Cookie"))
                    .as("no conversation begins")
                    .isEmpty();
            String offered = text(provider, "+12065550125", "call me").body();
            assertThat(text(provider, OTHER, "OFF lantern").body()).doesNotContain("Noted");
            text(provider, OTHER, "OFF heron");
            Eventually.holds(
                    () -> !text(provider, "+12065550126", "call me").body().equals(offered));
            assertThat(text(provider, "+12065550127", "call me").body())
                    .as("for twelve hours")
                    .contains("1 today, any time of the night, 9 pm");
            text(provider, STAFF, "ON heron");
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
