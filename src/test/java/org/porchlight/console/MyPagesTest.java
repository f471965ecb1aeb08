package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Text;
import org.porchlight.staff.Role;
import org.porchlight.testing.Cells;

/** What people do with their own account and phone, and what that leaves behind. */
@Execution(ExecutionMode.CONCURRENT)
class MyPagesTest {
    private static final String PHONE = "+12065550147";

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private StaffMemberFixture juniper;

    @BeforeEach
    void join() {
        juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        browser.get(ConsolePaths.ME);
    }

    @AfterEach
    void close() {
        browser.close();
        line.close();
    }

    private String does(String path, Map<String, String> form) {
        return leadsTo(browser.post(ConsolePaths.ME + path, form));
    }

    /** With the app's next code, as an account's own changes want it. */
    private String doesWithCode(String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("code", juniper.code());
        return does(path, whole);
    }

    private String newPassword(String password) {
        return does("/password", Map.of("old", StaffMemberFixture.PASSWORD, "password", password));
    }

    private List<Text> texts(String number) {
        return line.exchange().phone(number).inbox();
    }

    private String code(String number) {
        Matcher found = Pattern.compile("^([0-9]{6}) is your code")
                .matcher(texts(number).getLast().body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private boolean phoneSet() {
        return browser.get(ConsolePaths.ME).body().contains("A phone is set");
    }

    @Test
    void a_password_is_changed_only_within_ten_minutes_of_a_code() {
        assertThat(newPassword("another wet road by night")).isEqualTo("303 /console/confirm?then=/console/me");
        assertThat(browser.get(ConsolePaths.ME).body())
                .contains("Type a code to change this")
                .doesNotContain("Change password");
        browser.get("/console/confirm?then=/console/me");
        assertThat(browser.post("/console/confirm?then=/console/me", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(401);
        String code = juniper.code();
        assertThat(leadsTo(browser.post("/console/confirm?then=/console/me", Map.of("code", code))))
                .isEqualTo("303 /console/me");
        assertThat(browser.get(ConsolePaths.ME).body()).contains("Change password");
        assertThat(leadsTo(browser.post("/console/confirm?then=//elsewhere.example", Map.of("code", juniper.code()))))
                .as("only to places of ours")
                .isEqualTo("303 /console");
        line.time().pass(Duration.ofMinutes(10));
        assertThat(newPassword("another wet road by night")).startsWith("303 /console/confirm");
    }

    @Test
    void without_a_right_code_nothing_changes() {
        for (String path : List.of("/recovery", "/phone", "/phone/forget")) {
            assertThat(does(path, Map.of("phone", "206 555 0147"))).endsWith("said=code-wrong");
            assertThat(does(path, Map.of("phone", "206 555 0147", "code", "000000")))
                    .endsWith("said=code-wrong");
        }
        assertThat(texts(PHONE)).isEmpty();
        assertThat(does("/recovery", Map.of("code", juniper.code())))
                .as("six tries are enough for now")
                .startsWith("429");
    }

    @Test
    void the_word_behind_on_and_off_is_kept_and_shown_to_nobody() {
        assertThat(browser.get(ConsolePaths.ME).body()).contains("No word is set");
        assertThat(does("/word", Map.of("word", "two words"))).endsWith("said=word-unfit");
        assertThat(does("/word", Map.of("word", "juniper"))).endsWith("said=word-unfit");
        assertThat(does("/word", Map.of("word", "Heron"))).endsWith("said=word-set");
        assertThat(browser.get(ConsolePaths.ME).body())
                .contains("A word is set")
                .doesNotContain("Heron");
        assertThat(does("/word/forget", Map.of())).endsWith("said=word-forgotten");
        assertThat(browser.get(ConsolePaths.ME).body()).contains("No word is set");
    }

    @Test
    void guessing_that_code_ends_after_some_tries_and_leaves_the_session_alone() {
        for (int tries = 0; tries < 6; tries++) {
            assertThat(browser.post("/console/confirm", Map.of("code", "000000"))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.post("/console/confirm", Map.of("code", juniper.code()))
                        .statusCode())
                .isEqualTo(429);
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_counts_from_then_on_and_signs_other_browsers_out() {
        try (var other = new StaffClientFixture(line)) {
            juniper.signIn(other, juniper.code());
            juniper.confirm(browser);
            assertThat(newPassword("short")).isEqualTo("303 /console/me?said=password-short");
            assertThat(does("/password", Map.of("old", "not the password", "password", "les réverbères mouillés")))
                    .isEqualTo("303 /console/me?said=password-old");
            assertThat(newPassword("les réverbères mouillés")).isEqualTo("303 /console/me?said=password");
            assertThat(leadsTo(other.get("/console"))).isEqualTo("303 /console/sign-in");
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);

            assertThat(juniper.signIn(other, juniper.code()).statusCode())
                    .as("the old one")
                    .isEqualTo(401);
            String twoSigns = "les re\u0301verbe\u0300res mouille\u0301s";
            assertThat(leadsTo(other.post(
                            ConsolePaths.SIGN_IN,
                            Map.of("alias", "juniper", "password", twoSigns, "code", juniper.code()))))
                    .as("accents typed another way")
                    .isEqualTo("303 /console");
        }
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        List<String> fresh =
                StaffMemberFixture.codes(browser.post(ConsolePaths.ME + "/recovery", Map.of("code", juniper.code())));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(juniper.recovery());
        try (var other = new StaffClientFixture(line)) {
            assertThat(juniper.signIn(other, juniper.recovery().getFirst()).statusCode())
                    .isEqualTo(401);
            assertThat(leadsTo(juniper.signIn(other, fresh.getFirst()))).isEqualTo("303 /console");
        }
    }

    @Test
    void the_pages_speak_the_language_that_was_chosen() {
        assertThat(does("/languages", Map.of("pages", "fr", "spoken", "es")))
                .isEqualTo("303 /console/me?said=languages");
        assertThat(browser.get(ConsolePaths.ME + "?said=languages").body())
                .contains("<html lang=\"fr\">", "Les langues sont enregistrées", "value=\"es\" checked");
        assertThat(does("/languages", Map.of("pages", "en"))).isEqualTo("303 /console/me?said=languages-none");
        assertThat(browser.get(ConsolePaths.ME + "?said=nothing-like-this").body())
                .doesNotContain("nothing-like-this");
    }

    @Test
    void one_browser_can_sign_another_out_and_nobody_elses() {
        try (var other = new StaffClientFixture(line);
                var aspens = new StaffClientFixture(line)) {
            juniper.signIn(other, juniper.code());
            StaffMemberFixture.as(aspens, line, "aspen", Role.RESPONDER);
            Matcher sessions = Pattern.compile("name=\"session\" value=\"([0-9a-f-]+)\"")
                    .matcher(browser.get(ConsolePaths.ME).body());
            assertThat(sessions.find()).isTrue();
            String others = sessions.group(1);
            assertThat(sessions.find()).as("one's own is not among them").isFalse();

            aspens.get(ConsolePaths.ME);
            aspens.post(ConsolePaths.ME + "/sessions/end", Map.of("session", others));
            assertThat(other.get("/console").statusCode()).isEqualTo(200);
            does("/sessions/end", Map.of("session", others));
            assertThat(leadsTo(other.get("/console"))).isEqualTo("303 /console/sign-in");
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_phone_is_proved_by_the_code_that_was_texted_there() {
        assertThat(doesWithCode("/phone", Map.of("phone", "(206) 555-0147")))
                .isEqualTo("303 /console/me?said=phone-sent");
        assertThat(texts(PHONE)).singleElement().satisfies(text -> {
            assertThat(text.parties().from()).isEqualTo(LineFixture.HOTLINE);
            assertThat(text.body()).matches("[0-9]{6} is your code\\. It counts for 10 minutes\\.");
        });
        assertThat(phoneSet()).isFalse();
        assertThat(does("/phone/code", Map.of("code", "nothing"))).isEqualTo("303 /console/me?said=phone-wrong");
        assertThat(does("/phone/code", Map.of("code", code(PHONE)))).isEqualTo("303 /console/me?said=phone-proved");
        assertThat(phoneSet()).isTrue();
        assertThat(does("/phone/code", Map.of("code", code(PHONE))))
                .as("again")
                .isEqualTo("303 /console/me?said=phone-over");
        assertThat(phoneSet()).isTrue();
    }

    @Test
    void a_code_is_over_after_five_tries_and_after_ten_minutes() {
        doesWithCode("/phone", Map.of("phone", "2065550147"));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(does("/phone/code", Map.of("code", "wrong"))).endsWith("phone-wrong");
        }
        assertThat(does("/phone/code", Map.of("code", code(PHONE)))).endsWith("phone-over");

        doesWithCode("/phone", Map.of("phone", "2065550147"));
        line.time().pass(Duration.ofMinutes(10));
        assertThat(does("/phone/code", Map.of("code", code(PHONE)))).endsWith("phone-over");
        assertThat(phoneSet()).isFalse();
    }

    @Test
    void what_is_no_phone_of_a_person_or_ours_is_not_taken_and_nothing_is_sent() {
        for (String number : List.of("206 555 0100", "206 555 0101", "911")) {
            assertThat(doesWithCode("/phone", Map.of("phone", number)))
                    .as(number)
                    .endsWith("phone-unreachable");
            line.time().pass(Duration.ofMinutes(5));
            browser.get(ConsolePaths.ME);
        }
        assertThat(line.exchange().record()).isEmpty();
        assertThat(texts("+12065550100")).isEmpty();
    }

    @Test
    void only_some_texts_are_sent_and_only_where_they_are_wanted() {
        line.exchange().phone(PHONE).text(LineFixture.HOTLINE, "STOP");
        int before = texts(PHONE).size();
        assertThat(doesWithCode("/phone", Map.of("phone", "2065550147"))).endsWith("phone-unsent");
        assertThat(texts(PHONE)).hasSize(before);
        doesWithCode("/phone", Map.of("phone", "2065550148"));
        doesWithCode("/phone", Map.of("phone", "2065550149"));
        assertThat(browser.post(ConsolePaths.ME + "/phone", Map.of("phone", "2065550150", "code", juniper.code()))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_phone_is_one_persons_and_is_erased_on_demand_and_on_leaving() {
        doesWithCode("/phone", Map.of("phone", "2065550147"));
        does("/phone/code", Map.of("code", code(PHONE)));
        try (var other = new StaffClientFixture(line)) {
            StaffMemberFixture aspen = StaffMemberFixture.as(other, line, "aspen", Role.RESPONDER);
            aspen.provePhone(other, PHONE);
            assertThat(phoneSet()).as("whose it was before").isFalse();
            assertThat(other.get(ConsolePaths.ME).body()).contains("A phone is set");
            assertThat(phonesInTheVault()).isEqualTo(1);

            other.post(ConsolePaths.ME + "/phone/forget", Map.of("code", aspen.code()));
            assertThat(phonesInTheVault()).isZero();
            line.sendWhatWaits();
            assertThat(texts(PHONE).getLast().body()).contains("Something about your account");
        }
    }

    /** But for the two of the demo's people. */
    private long phonesInTheVault() {
        return line.database()
                .commit(handle -> handle.select("""
                    SELECT count(*) FROM vault WHERE kind = 'staff'
                    AND id NOT IN (SELECT vault FROM staff WHERE demo)
                    """).mapTo(long.class).one());
    }

    @Test
    void nothing_secret_can_be_read_anywhere_in_the_database_or_on_a_page() {
        doesWithCode("/phone", Map.of("phone", "2065550147"));
        String phoneCode = code(PHONE);
        does("/word", Map.of("word", "heronherald"));
        List<String> before = Cells.of(line.database());
        does("/phone/code", Map.of("code", phoneCode));
        String session = browser.cookie().orElseThrow().replaceFirst(".*=", "");
        List<String> secrets = List.of(
                StaffMemberFixture.PASSWORD,
                juniper.key().letters(),
                juniper.recovery().getFirst(),
                juniper.recovery().getFirst().replace("-", ""),
                phoneCode,
                session,
                browser.token(),
                "2065550147",
                "heronherald");
        List<String> cells = Cells.of(line.database());
        assertThat(cells).hasSizeGreaterThan(50);
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(before).noneMatch(cell -> Cells.tells(cell, secret));
            assertThat(cells).noneMatch(cell -> Cells.tells(cell, secret));
        });
        assertThat(List.of("/console", ConsolePaths.ME, "/console/confirm")).allSatisfy(path -> assertThat(secrets)
                .filteredOn(secret -> !secret.equals(browser.token()))
                .noneMatch(secret -> browser.get(path).body().contains(secret)));
    }
}
