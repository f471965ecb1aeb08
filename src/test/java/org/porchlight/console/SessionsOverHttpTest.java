package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** What a session is to whoever asks over HTTP: whom it lets in, how it begins and ends, and what forms need besides. */
@Execution(ExecutionMode.CONCURRENT)
class SessionsOverHttpTest {
    private final LineFixture line = LineFixture.losingItsDatabaseAtOneTime("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);

    @AfterEach
    void close() {
        browser.close();
        line.close();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_sign_in_page() {
        assertThat(leadsTo(browser.get("/console"))).isEqualTo("303 /console/sign-in");
        assertThat(browser.get("/console/sign-in").body())
                .contains("Sign in", "Enter as responder", "Enter as coordinator");
    }

    /** A page can't be read as a stream: the browser would complain and try again. */
    @Test
    void a_stream_of_a_browser_without_a_session_ends_for_good() {
        HttpResponse<String> refused = browser.follow(ConsolePaths.NEWS);
        assertThat(refused.statusCode()).isEqualTo(204);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void live_has_neither_the_buttons_nor_what_is_behind_them() {
        try (LineFixture live = LineFixture.live("2026-11-23T18:20:00Z");
                var there = new StaffClientFixture(live)) {
            assertThat(there.get("/console/sign-in").body())
                    .contains("Sign in")
                    .doesNotContain("Enter as", "/console/demo");
            assertThat(there.post("/console/demo", Map.of("role", "responder")).statusCode())
                    .isEqualTo(404);
            assertThat(leadsTo(there.get("/console"))).isEqualTo("303 /console/sign-in");
        }
    }

    @Test
    void a_session_lets_in_until_signing_out() {
        browser.enter(Role.RESPONDER);
        String kept = browser.cookie().orElseThrow();
        assertThat(browser.get("/console").body()).contains("demo-responder");
        assertThat(leadsTo(browser.get("/console/sign-in"))).isEqualTo("303 /console");

        assertThat(leadsTo(browser.post("/console/sign-out", Map.of()))).isEqualTo("303 /console/sign-in");
        assertThat(browser.cookie()).isEmpty();
        browser.cookie(kept);
        assertThat(leadsTo(browser.get("/console"))).as("the old cookie").isEqualTo("303 /console/sign-in");
    }

    @Test
    void signing_out_everywhere_ends_the_other_browsers_sessions_and_nobody_elses() {
        try (var phone = new StaffClientFixture(line);
                var other = new StaffClientFixture(line)) {
            phone.enter(Role.RESPONDER);
            other.enter(Role.COORDINATOR);
            browser.enter(Role.RESPONDER).post("/console/sign-out-everywhere", Map.of());

            assertThat(leadsTo(phone.get("/console"))).isEqualTo("303 /console/sign-in");
            assertThat(other.get("/console").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_session_lasts_a_shift_and_no_longer() {
        browser.enter(Role.RESPONDER);
        line.time().pass(Duration.ofHours(13));
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        line.time().pass(Duration.ofHours(1));
        assertThat(leadsTo(browser.get("/console"))).isEqualTo("303 /console/sign-in");
    }

    @Test
    void a_cookie_from_before_signing_in_never_becomes_a_session() {
        browser.get("/console/sign-in");
        String planted = browser.cookie().orElseThrow();
        browser.enter(Role.RESPONDER);
        assertThat(browser.cookie().orElseThrow()).isNotEqualTo(planted);
        browser.cookie(planted);
        assertThat(leadsTo(browser.get("/console"))).isEqualTo("303 /console/sign-in");
    }

    @Test
    void the_cookie_is_bound_to_this_host_and_out_of_reach() {
        HttpResponse<String> page = browser.get("/console/sign-in");
        HttpResponse<String> entered = browser.post("/console/demo", Map.of("role", "responder"));
        assertThat(List.of(page, entered)).allSatisfy(it -> assertThat(
                        it.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-porchlight=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain"));
    }

    @Test
    void a_form_without_this_browsers_token_changes_nothing() {
        try (var other = new StaffClientFixture(line)) {
            other.enter(Role.RESPONDER);
            browser.enter(Role.RESPONDER);
            for (String wrong : List.of("", "x", other.token())) {
                assertThat(browser.post("/console/sign-out-everywhere", Map.of(), wrong)
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);
            assertThat(other.get("/console").statusCode()).isEqualTo(200);
        }
        try (var stranger = new StaffClientFixture(line)) {
            assertThat(stranger.post("/console/demo", Map.of("role", "responder"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        browser.enter(Role.RESPONDER).with("Sec-Fetch-Site", "cross-site");
        assertThat(browser.post("/console/sign-out-everywhere", Map.of()).statusCode())
                .isEqualTo(403);
        try (var again = new StaffClientFixture(line)) {
            again.cookie(browser.cookie().orElseThrow());
            assertThat(again.get("/console").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void every_page_lets_nothing_else_in_and_is_kept_nowhere() {
        browser.enter(Role.COORDINATOR);
        for (String path :
                List.of("/console", "/console/me", "/console/people", "/console/sign-in", "/console/nowhere")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "form-action 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy").orElse(""))
                    .as(path)
                    .isIn("same-origin", "no-referrer");
        }
        assertThat(browser.get("/console/me").body()).doesNotContain("<style", " style=", " onclick=", "<script>");
    }

    @Test
    void a_name_that_is_made_to_lead_here_leads_nowhere() {
        browser.enter(Role.RESPONDER).with("Origin", "https://rebound.example");
        assertThat(browser.post("/console/sign-out-everywhere", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_goes_wrong_is_said_in_words() {
        assertThat(browser.get("/console/nowhere").body())
                .contains("There is nothing here")
                .contains("<html lang=\"en\">");
        assertThat(browser.get("/console/nowhere?lang=fr").body()).contains("Il n’y a rien ici");
        browser.enter(Role.RESPONDER);
        line.gate().shut();
        HttpResponse<String> away = browser.get("/console");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("The database does not answer").doesNotContain("Exception", "org.porchlight");
    }
}
