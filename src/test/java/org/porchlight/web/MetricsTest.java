package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Phone;

class MetricsTest {
    private static final String CALLER = "+12065550142";

    @Test
    void turns_are_counted_by_channel_and_outcome_and_nobody_is_named() throws Exception {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            Phone phone = line.exchange().phone(CALLER);
            phone.call(LineFixture.HOTLINE).press("1").press("98101");
            phone.text(LineFixture.HOTLINE, "naloxone 98101");

            assertThat(metrics(line))
                    .contains("porchlight_turns_seconds_count{channel=\"voice\",outcome=\"answered\"} 3")
                    .contains("porchlight_turns_seconds_count{channel=\"text\",outcome=\"answered\"} 1")
                    .contains("porchlight_turns_seconds_count{channel=\"voice\",outcome=\"last-resort\"} 0")
                    .contains("porchlight_turns_seconds_bucket{channel=\"voice\",outcome=\"answered\",le=\"3.0\"} 3")
                    .contains("porchlight_notes_lost_total 0.0")
                    .contains("porchlight_degraded 0.0")
                    .doesNotContain("5550142")
                    .doesNotContain("98101")
                    .doesNotContain("naloxone");
        }
    }

    @Test
    void a_database_that_is_away_shows() throws Exception {
        try (var line = LineFixture.losingItsDatabase("2026-11-23T18:00:00Z")) {
            line.gate().shut();

            assertThat(metrics(line)).contains("porchlight_degraded 1.0");
        }
    }

    @Test
    void texts_of_which_nobody_will_know_show() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            assertThat(line.degraded()).isEmpty();
            line.database().commit(handle -> handle.execute("""
                INSERT INTO outbox (kind, language, state, created_day)
                VALUES ('sorry', 'en', 'lost', '2026-11-23'), ('sorry', 'en', 'sent', '2026-11-23')
                """));
            assertThat(line.degraded())
                    .containsExactly("Texts of the last two days of which nobody knows whether they were sent: 1.");
        }
    }

    private static String metrics(LineFixture line) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(line.address() + "/metrics"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
