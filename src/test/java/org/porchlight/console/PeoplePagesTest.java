package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** What coordinators see of the others, and what administrators do with them. */
class PeoplePagesTest {
    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture aspens = new StaffClientFixture(line);

    private StaffMemberFixture aspen;

    @BeforeEach
    void join() {
        StaffMemberFixture.as(browser, line, "juniper", Role.ADMINISTRATOR).confirm(browser);
        aspen = StaffMemberFixture.as(aspens, line, "aspen", Role.COORDINATOR);
        browser.get("/console/people");
        aspens.get("/console/people");
    }

    @AfterEach
    void close() {
        browser.close();
        aspens.close();
        line.close();
    }

    private String path(String alias) {
        return "/console/people/"
                + line.database().commit(handle -> handle.select("SELECT id::text FROM staff WHERE alias = ?", alias)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void a_coordinator_sees_who_there_is_and_changes_nothing() {
        String page = aspens.get("/console/people").body();
        assertThat(page)
                .contains("juniper", "Administrator", "aspen", "has an account", "no phone")
                .doesNotContain("Invite somebody", "/console/people/");
        assertThat(aspens.post("/console/people/invite", Map.of("alias", "rowan", "spoken", "en", "role", "responder"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(aspens.get(path("juniper")).statusCode()).isEqualTo(403);
        assertThat(aspens.post(path("juniper") + "/remove", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_invites_by_a_link_that_is_shown_once() {
        HttpResponse<String> shown =
                browser.post("/console/people/invite", Map.of("alias", "Rowan", "spoken", "es", "role", "responder"));
        Matcher link = Pattern.compile("https://line\\.example\\.org(/console/join#[A-Za-z0-9_-]{43})<")
                .matcher(shown.body());
        assertThat(link.find()).isTrue();
        assertThat(browser.get("/console/people").body())
                .contains("rowan", "is invited")
                .doesNotContain("/console/join");
        try (var rowans = new StaffClientFixture(line)) {
            assertThat(StaffMemberFixture.open(rowans, link.group(1)).body()).contains("You go by rowan here");
        }
        assertThat(leadsTo(browser.post(
                        "/console/people/invite", Map.of("alias", "rowan", "spoken", "es", "role", "responder"))))
                .isEqualTo("303 /console/people?said=person-taken");
        for (Map<String, String> unclear : List.of(
                Map.of("alias", "2065550147", "spoken", "en", "role", "responder"),
                Map.of("alias", "elm", "role", "responder"),
                Map.of("alias", "elm", "spoken", "en", "role", "owner"))) {
            assertThat(leadsTo(browser.post("/console/people/invite", unclear))).endsWith("person-unclear");
        }
    }

    @Test
    void a_role_counts_at_once() {
        assertThat(browser.get(path("aspen")).body()).contains("aspen", "Remove aspen");
        browser.post(path("aspen") + "/role", Map.of("role", "responder"));
        assertThat(aspens.get("/console/people").statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_removed_is_signed_out_and_leaves_nothing_in_the_vault() {
        aspens.post("/console/me/phone", Map.of("phone", "2065550147", "code", aspen.code()));
        assertThat(leadsTo(browser.post(path("aspen") + "/remove", Map.of())))
                .isEqualTo("303 /console/people?said=person-removed");
        assertThat(leadsTo(aspens.get("/console"))).isEqualTo("303 /console/sign-in");
        assertThat(browser.get("/console/people").body()).doesNotContain("aspen");
        long left = line.database()
                .commit(handle -> handle.select("""
                    SELECT count(*) FROM vault
                    WHERE id NOT IN (SELECT vault FROM staff WHERE demo)
                    AND id NOT IN (SELECT totp FROM account)
                    """).mapTo(long.class).one());
        assertThat(left).isZero();
    }

    @Test
    void who_gets_another_role_or_a_new_invitation_is_told() {
        aspen.provePhone(aspens, "+12065550147");
        browser.get("/console/people");
        browser.post(path("aspen") + "/role", Map.of("role", "responder"));
        line.sendWhatWaits();
        browser.post(path("aspen") + "/invite", Map.of());
        line.sendWhatWaits();
        assertThat(line.exchange().phone("+12065550147").inbox())
                .filteredOn(text -> text.body().contains("Something about your account"))
                .hasSize(2);
    }

    @Test
    void nobody_takes_their_own_place_away() {
        assertThat(leadsTo(browser.post(path("juniper") + "/remove", Map.of()))).endsWith("person-self");
        assertThat(leadsTo(browser.post(path("juniper") + "/role", Map.of("role", "responder"))))
                .endsWith("person-self");
        assertThat(browser.get(path("juniper")).body()).contains("This is you").doesNotContain("Remove juniper");
    }

    @Test
    void changes_ask_for_a_code_after_a_while() {
        line.time().pass(Duration.ofMinutes(10));
        for (String act : List.of("/role", "/remove", "/invite")) {
            assertThat(leadsTo(browser.post(path("aspen") + act, Map.of("role", "responder"))))
                    .isEqualTo("303 /console/confirm?then=/console/people");
        }
        assertThat(browser.get("/console/people").body()).contains("Type a code to change this");
        assertThat(aspens.get("/console").statusCode()).isEqualTo(200);
    }
}
