package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;

/** How people come to an account, get in, and are kept out, over HTTP as a browser does it. */
@Execution(ExecutionMode.CONCURRENT)
class AccountsOverHttpTest {
    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture elsewhere = new StaffClientFixture(line).with("X-Forwarded-For", "203.0.113.7");

    @AfterEach
    void close() {
        browser.close();
        elsewhere.close();
        line.close();
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    @Test
    void an_invitation_leads_to_an_account_and_straight_in() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.COORDINATOR);
        assertThat(juniper.recovery())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}"));
        assertThat(browser.get("/console").body()).contains("juniper", "Coordinator");

        assertThat(leadsTo(juniper.signIn(elsewhere, juniper.code()))).isEqualTo("303 /console");
        assertThat(elsewhere.get("/console").body()).contains("juniper");
    }

    @Test
    void a_link_works_once_for_three_days_and_a_newer_one_takes_its_place() {
        String first = StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        String second = StaffMemberFixture.invitedAgain(line, "juniper");
        assertThat(StaffMemberFixture.open(browser, first).statusCode()).isEqualTo(404);
        assertThat(StaffMemberFixture.open(browser, second).statusCode()).isEqualTo(200);
        line.time().pass(Duration.ofHours(71));
        CodeKey key = StaffMemberFixture.key(StaffMemberFixture.open(browser, second));
        Map<String, String> form = Map.of(
                "password",
                StaffMemberFixture.PASSWORD,
                "key",
                key.letters(),
                "code",
                key.code(line.time().instant()));
        assertThat(StaffMemberFixture.take(browser, second, form).statusCode()).isEqualTo(200);
        assertThat(StaffMemberFixture.take(browser, second, form).statusCode()).isIn(403, 404);
        assertThat(StaffMemberFixture.open(browser, second).statusCode()).isEqualTo(404);

        String third = StaffMemberFixture.invitedAgain(line, "juniper");
        line.time().pass(Duration.ofHours(73));
        assertThat(StaffMemberFixture.open(browser, third).statusCode()).isEqualTo(404);
        assertThat(StaffMemberFixture.open(browser, StaffMemberFixture.link("x".repeat(43)))
                        .body())
                .contains("There is nothing here");
    }

    @Test
    void a_new_invitation_replaces_what_was_lost_only_once_it_is_taken_up() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        String again = StaffMemberFixture.invitedAgain(line, "juniper");
        assertThat(browser.get("/console").statusCode()).as("until then").isEqualTo(200);

        CodeKey key = StaffMemberFixture.key(StaffMemberFixture.open(elsewhere, again));
        StaffMemberFixture.take(
                elsewhere,
                again,
                Map.of(
                        "password",
                        "another wet road",
                        "key",
                        key.letters(),
                        "code",
                        key.code(line.time().instant())));
        assertThat(elsewhere.get("/console").statusCode()).isEqualTo(200);
        assertThat(leadsTo(browser.get("/console"))).isEqualTo("303 /console/sign-in");
        assertThat(juniper.signIn(browser, juniper.code()).statusCode()).isEqualTo(401);
        assertThat(juniper.signIn(browser, juniper.recovery().getFirst()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_not_right_yet_is_said_and_the_key_stays() {
        String link = StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        CodeKey key = StaffMemberFixture.key(StaffMemberFixture.open(browser, link));
        Map<String, String> good = Map.of(
                "password",
                StaffMemberFixture.PASSWORD,
                "key",
                key.letters(),
                "code",
                key.code(line.time().instant()));
        Map<String, String> troubles = Map.of(
                "tooshort",
                "12 characters or more",
                "a".repeat(201),
                "200 characters at most",
                "passwordpassword",
                "first that are tried",
                "juniperjuniper1",
                "first that are tried",
                "aaaabbbbaaaa",
                "first that are tried");
        troubles.forEach((password, said) -> {
            HttpResponse<String> page = StaffMemberFixture.take(browser, link, with(good, "password", password));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains(said).doesNotContain(password);
            assertThat(StaffMemberFixture.key(page).letters()).isEqualTo(key.letters());
        });
        assertThat(StaffMemberFixture.take(browser, link, with(good, "code", "000000"))
                        .body())
                .contains("That code did not match");
        assertThat(StaffMemberFixture.take(browser, link, with(good, "key", "ABC"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(StaffMemberFixture.take(browser, link, good).statusCode()).isEqualTo(200);
    }

    @Test
    void every_way_of_not_matching_gets_the_same_answer() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        StaffMemberFixture.as(elsewhere, line, "aspen", Role.RESPONDER);
        line.database().commit(handle -> handle.execute("UPDATE staff SET active = false WHERE alias = 'aspen'"));
        assertThat(leadsTo(elsewhere.get("/console"))).as("no longer active").isEqualTo("303 /console/sign-in");
        String code = juniper.code();
        Map<String, String> right = juniper.form(code);

        elsewhere.get(ConsolePaths.SIGN_IN);
        List<String> answers = List.of(
                        with(right, "password", "not the password"),
                        with(right, "code", "000000"),
                        with(right, "code", ""),
                        with(right, "code", "abcd-efgh-jkmn"),
                        with(right, "alias", "nobody-here"),
                        with(right, "alias", "aspen"))
                .stream()
                .map(form -> {
                    HttpResponse<String> answer = elsewhere.post(ConsolePaths.SIGN_IN, form);
                    return answer.statusCode() + answer.body().replace(form.get("alias"), "…");
                })
                .toList();
        assertThat(answers).allMatch(answer -> answer.startsWith("401") && answer.equals(answers.getFirst()));
        browser.get("/console");
        assertThat(leadsTo(browser.post("/console/sign-out", Map.of()))).isEqualTo("303 /console/sign-in");
        assertThat(leadsTo(juniper.signIn(browser, code)))
                .as("not used up by that")
                .isEqualTo("303 /console");
    }

    @Test
    void a_code_counts_once_and_so_does_a_recovery_code() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        String code = juniper.code();
        assertThat(leadsTo(juniper.signIn(elsewhere, code))).isEqualTo("303 /console");
        try (var thief = new StaffClientFixture(line)) {
            assertThat(juniper.signIn(thief, code).statusCode()).isEqualTo(401);
            String recovery =
                    juniper.recovery().get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
            assertThat(leadsTo(juniper.signIn(thief, recovery))).isEqualTo("303 /console");
            assertThat(thief.get("/console/me").body()).contains("9 recovery codes are left");
        }
        try (var later = new StaffClientFixture(line)) {
            assertThat(juniper.signIn(later, juniper.recovery().get(3)).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void who_tries_too_often_waits_there_and_nobody_else_does() {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        Map<String, String> wrong = with(juniper.form("000000"), "password", "not the password");
        elsewhere.get(ConsolePaths.SIGN_IN);
        for (int tries = 0; tries < 6; tries++) {
            assertThat(elsewhere.post(ConsolePaths.SIGN_IN, wrong).statusCode()).isEqualTo(401);
        }
        assertThat(juniper.signIn(elsewhere, juniper.code()).statusCode())
                .as("even with the right ones")
                .isEqualTo(429);
        assertThat(browser.get("/console").statusCode()).as("the live session").isEqualTo(200);
        try (var third = new StaffClientFixture(line).with("X-Forwarded-For", "198.51.100.9")) {
            assertThat(leadsTo(juniper.signIn(third, juniper.code())))
                    .as("from another address")
                    .isEqualTo("303 /console");
        }
        StaffMemberFixture aspen = StaffMemberFixture.as(browser, line, "aspen", Role.RESPONDER);
        assertThat(leadsTo(aspen.signIn(elsewhere, aspen.code())))
                .as("somebody else from there")
                .isEqualTo("303 /console");
        line.time().pass(Duration.ofMinutes(15));
        try (var again = new StaffClientFixture(line).with("X-Forwarded-For", "203.0.113.7")) {
            assertThat(leadsTo(juniper.signIn(again, juniper.code())))
                    .as("after a while")
                    .isEqualTo("303 /console");
        }
    }

    @Test
    void a_whole_network_of_long_addresses_is_one_address() {
        try (var one = new StaffClientFixture(line).with("X-Forwarded-For", "192.0.2.1, 2001:db8:1:2::1");
                var two = new StaffClientFixture(line).with("X-Forwarded-For", "2001:db8:1:2:ffff::2");
                var three = new StaffClientFixture(line).with("X-Forwarded-For", "2001:db8:1:3::1")) {
            Map<String, String> form = Map.of("alias", "juniper", "password", "x", "code", "000000");
            List.of(one, two, three).forEach(it -> it.get(ConsolePaths.SIGN_IN));
            for (int tries = 0; tries < 6; tries++) {
                assertThat(one.post(ConsolePaths.SIGN_IN, form).statusCode()).isEqualTo(401);
            }
            assertThat(two.post(ConsolePaths.SIGN_IN, form).statusCode()).isEqualTo(429);
            assertThat(three.post(ConsolePaths.SIGN_IN, form).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void who_tries_everybody_from_one_address_waits_there() {
        elsewhere.get(ConsolePaths.SIGN_IN);
        int answered = 0;
        for (int tries = 0; tries < 45; tries++) {
            var form = Map.of("alias", "guess-" + tries, "password", "x", "code", "000000");
            answered += elsewhere.post(ConsolePaths.SIGN_IN, form).statusCode() == 401 ? 1 : 0;
        }
        assertThat(answered).isEqualTo(40);
        assertThat(elsewhere.post(ConsolePaths.SIGN_IN, Map.of("alias", "x")).body())
                .contains("One moment, please");
    }
}
