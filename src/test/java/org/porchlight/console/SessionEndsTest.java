package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A session that nobody uses rests, and what hangs on a session ends with it. */
@Execution(ExecutionMode.CONCURRENT)
class SessionEndsTest {
    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private StaffMemberFixture juniper;

    @BeforeEach
    void signedIn() {
        juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
    }

    @AfterEach
    void close() {
        browser.close();
        line.close();
    }

    @Test
    void after_half_an_hour_without_a_page_it_asks_for_a_code_and_goes_on() {
        line.time().pass(Duration.ofMinutes(29));
        assertThat(browser.get(ConsolePaths.HOME).statusCode()).isEqualTo(200);
        line.time().pass(Duration.ofMinutes(29));
        assertThat(browser.get(ConsolePaths.SHIFTS).statusCode())
                .as("it was used in between")
                .isEqualTo(200);
        line.time().pass(Duration.ofMinutes(36));
        assertThat(leadsTo(browser.get(ConsolePaths.SHIFTS))).isEqualTo("303 /console/confirm?then=/console/shifts");
        assertThat(leadsTo(browser.post(ConsolePaths.PAUSE, Map.of()))).startsWith("303 /console/confirm");
        assertThat(browser.follow(ConsolePaths.NEWS).statusCode()).isEqualTo(204);
        assertThat(browser.get(ConsolePaths.CONFIRM).body()).contains("half an hour");
        assertThat(browser.post(ConsolePaths.CONFIRM, Map.of("code", "000000")).statusCode())
                .isEqualTo(401);
        assertThat(leadsTo(browser.get(ConsolePaths.HOME))).startsWith("303 /console/confirm");
        assertThat(leadsTo(
                        browser.post(ConsolePaths.CONFIRM + "?then=/console/shifts", Map.of("code", juniper.code()))))
                .isEqualTo("303 /console/shifts");
        assertThat(browser.get(ConsolePaths.SHIFTS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_asks_by_itself_uses_nothing() {
        browser.get(ConsolePaths.HOME);
        line.time().pass(Duration.ofMinutes(20));
        browser.with("HX-Trigger", "live").get(ConsolePaths.HOME);
        line.time().pass(Duration.ofMinutes(16));
        assertThat(leadsTo(browser.get(ConsolePaths.HOME))).startsWith("303 /console/confirm");
    }

    @Test
    void a_resting_session_can_be_signed_out() {
        browser.get(ConsolePaths.HOME);
        line.time().pass(Duration.ofMinutes(36));
        browser.get(ConsolePaths.CONFIRM);
        assertThat(leadsTo(browser.post(ConsolePaths.SIGN_OUT, Map.of()))).isEqualTo("303 /console/sign-in");
    }

    @Test
    void no_name_of_a_session_is_an_error() {
        browser.get(ConsolePaths.ME);
        for (String id : List.of("-".repeat(36), "x", "", "0".repeat(36), "1-1-1-1-1", "F".repeat(36))) {
            assertThat(leadsTo(browser.post(ConsolePaths.MY_SESSION_END, Map.of("session", id))))
                    .isEqualTo("303 /console/me?said=session");
        }
    }

    @Test
    void a_stream_of_news_ends_when_its_session_does() throws Exception {
        HttpResponse<InputStream> stream = browser.stream(ConsolePaths.NEWS);
        var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("retry: 1000");
        CompletableFuture<Long> rest =
                CompletableFuture.supplyAsync(() -> reader.lines().count());
        browser.get(ConsolePaths.HOME);
        browser.post(ConsolePaths.SIGN_OUT, Map.of());
        assertThat(rest.get(10, TimeUnit.SECONDS)).as("lines until its end").isLessThan(10);
    }

    @Test
    void one_session_follows_with_so_many_pages_and_no_more() throws IOException {
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int pages = 0; pages < 8; pages++) {
            open.add(browser.stream(ConsolePaths.NEWS));
        }
        assertThat(open).allMatch(stream -> stream.statusCode() == 200);
        assertThat(browser.stream(ConsolePaths.NEWS).statusCode()).isEqualTo(429);
        for (HttpResponse<InputStream> stream : open) {
            stream.body().close();
        }
    }
}
