package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.ProviderFixture;
import org.porchlight.process.Listening;
import org.porchlight.testing.Eventually;

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

    /** Most parts ask nothing while it is away, since each would wait a second; one looks whether it is back. */
    @Test
    void it_says_that_the_database_is_away_until_it_is_back() {
        try (var line = LineFixture.losingItsDatabaseAtOneTime(NOW)) {
            line.gate().shut();
            for (String path : List.of("/readyz", "/metrics", "/readyz")) {
                line.time().pass(Duration.ofMinutes(1));
                assertThat(asked(line, path, "").statusCode()).isEqualTo(200);
            }
            assertThat(asked(line, "/readyz", "").body()).contains("The database does not answer");
            line.gate().open();
            Eventually.holds(() -> {
                line.time().pass(Duration.ofMinutes(1));
                return !asked(line, "/readyz", "").body().contains("The database does not answer");
            });
        }
    }

    @Test
    void in_the_demo_made_up_staff_are_as_it_should_be() {
        try (var line = LineFixture.atOneTime(NOW)) {
            assertThat(asked(line, "/readyz", "").body()).contains("\"ready\":true", "\"degraded\":[]");
        }
    }

    /** A port may be open some moments before and after all else is. */
    @Test
    void it_is_ready_neither_before_it_has_started_nor_once_it_stops() {
        int port = Listening.freePort();
        var line = new ProviderFixture("http://127.0.0.1:" + port, LineFixture.TOKEN);
        List<String> said = new ArrayList<>();
        Runnable ask = () -> {
            HttpResponse<String> answer = line.method("GET", "/readyz");
            said.add(answer.statusCode() + " " + answer.body());
        };
        Javalin app = Javalin.create(config -> {
            new Listening(port, List.of("127.0.0.1")).into(config);
            new Health(List::of, StatusAccess.open()).into(config);
            config.jetty.modifyServer(server -> server.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarted(LifeCycle open) {
                    ask.run();
                }

                @Override
                public void lifeCycleStopping(LifeCycle open) {
                    ask.run();
                }
            }));
        });
        app.start();
        ask.run();
        app.stop();
        assertThat(said)
                .containsExactly(
                        "503 {\"ready\":false,\"degraded\":[]}",
                        "200 {\"ready\":true,\"degraded\":[]}",
                        "503 {\"ready\":false,\"degraded\":[]}");
    }

    private static HttpResponse<String> asked(LineFixture line, String path, String authorization) {
        return authorization.isEmpty()
                ? line.provider().method("GET", path)
                : line.provider().method("GET", path, "Authorization", authorization);
    }
}
