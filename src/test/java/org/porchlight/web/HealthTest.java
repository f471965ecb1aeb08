package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;

class HealthTest {
    private static final String NOW = "2026-11-23T18:00:00Z";
    private static final String MADE_UP =
            "Staff made up for the demo are in the database; no call is promised for them. Remove them.";

    @Test
    void live_says_that_it_found_made_up_staff_whom_it_does_not_count() throws Exception {
        try (var line = LineFixture.live(NOW)) {
            assertThat(ready(line)).contains("\"ready\":true", MADE_UP);
        }
    }

    @Test
    void in_the_demo_made_up_staff_are_as_it_should_be() throws Exception {
        try (var line = LineFixture.atOneTime(NOW)) {
            assertThat(ready(line)).contains("\"ready\":true", "\"degraded\":[]");
        }
    }

    private static String ready(LineFixture line) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(line.address() + "/readyz"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
