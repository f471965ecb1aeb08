package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;

class HealthTest {
    private static final String NOW = "2026-11-23T18:00:00Z";
    private static final String TOKEN = "Bearer " + LineFixture.STATUS_TOKEN;
    private static final String MADE_UP =
            "Staff made up for the demo are in the database; no call is promised for them. Remove them.";

    @Test
    void live_says_to_its_operator_that_it_found_made_up_staff_whom_it_does_not_count() {
        try (var line = LineFixture.live(NOW)) {
            assertThat(asked(line, "/readyz", TOKEN).body()).contains("\"ready\":true", MADE_UP);
            assertThat(asked(line, "/metrics", TOKEN).body()).contains("porchlight_degraded 3.0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer abcdefghij012345678",
                "Bearer abcdefghij01234567890",
                "abcdefghij0123456789"
            })
    void a_stranger_learns_that_live_runs_and_nothing_of_how(String authorization) {
        try (var line = LineFixture.live(NOW)) {
            assertThat(asked(line, "/readyz", authorization).body()).isEqualTo("{\"ready\":true}");
            assertThat(asked(line, "/healthz", authorization).body()).isEqualTo("ok");
            HttpResponse<String> metrics = asked(line, "/metrics", authorization);
            assertThat(metrics.statusCode()).isEqualTo(401);
            assertThat(metrics.body()).isEmpty();
        }
    }

    @Test
    void in_the_demo_made_up_staff_are_as_it_should_be() {
        try (var line = LineFixture.atOneTime(NOW)) {
            assertThat(asked(line, "/readyz", "").body()).contains("\"ready\":true", "\"degraded\":[]");
        }
    }

    private static HttpResponse<String> asked(LineFixture line, String path, String authorization) {
        return authorization.isEmpty()
                ? line.provider().method("GET", path)
                : line.provider().method("GET", path, "Authorization", authorization);
    }
}
