package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Text;
import org.porchlight.staff.Role;

/** What somebody can do who has the cookie of a fresh session, and neither password nor app. */
@Execution(ExecutionMode.CONCURRENT)
class StolenCookieTest {
    private static final String PHONE = "+12065550147";
    private static final String ANOTHER = "another wet road by night";

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture thief = new StaffClientFixture(line);
    private StaffMemberFixture juniper;

    @BeforeEach
    void signedIn() {
        juniper = StaffMemberFixture.as(browser, line, "juniper", Role.ADMINISTRATOR);
        juniper.provePhone(browser, PHONE);
        thief.cookie(browser.cookie().orElseThrow());
        thief.get(ConsolePaths.ME);
    }

    @AfterEach
    void close() {
        browser.close();
        thief.close();
        line.close();
    }

    private String tries(String path, Map<String, String> form) {
        Map<String, String> guessed = new HashMap<>(Map.of("code", "000000", "old", "not the password"));
        guessed.putAll(form);
        var answer = thief.post(path, guessed);
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + answer.body();
    }

    /** In a browser where nobody is signed in. */
    private int signIn(String code) {
        try (var fresh = new StaffClientFixture(line)) {
            return juniper.signIn(fresh, code).statusCode();
        }
    }

    private List<String> texts() {
        line.sendWhatWaits();
        return line.exchange().phone(PHONE).inbox().stream().map(Text::body).toList();
    }

    @Test
    void changes_no_password() {
        tries(ConsolePaths.MY_PASSWORD, Map.of("password", ANOTHER));
        assertThat(signIn(juniper.code())).isEqualTo(303);
    }

    @Test
    void makes_no_recovery_codes() {
        assertThat(tries(ConsolePaths.MY_RECOVERY, Map.of())).doesNotContain("<li><code>");
        assertThat(signIn(juniper.recovery().getFirst()))
                .as("the old ones count")
                .isEqualTo(303);
    }

    @Test
    void gives_no_phone_and_erases_none() {
        int before = texts().size();
        tries(ConsolePaths.MY_PHONE, Map.of("phone", "2065550148"));
        tries(ConsolePaths.MY_PHONE_FORGET, Map.of());
        assertThat(line.exchange().phone("+12065550148").inbox()).isEmpty();
        assertThat(browser.get(ConsolePaths.ME).body()).contains("A phone is set");
        assertThat(texts()).hasSize(before);
    }

    @Test
    void invites_nobody() {
        tries(ConsolePaths.INVITE, Map.of("alias", "mallow", "spoken", "en", "role", "administrator"));
        assertThat(browser.get(ConsolePaths.PEOPLE).body()).contains("juniper").doesNotContain("mallow");
    }

    @Test
    void a_code_that_was_typed_for_one_change_serves_no_other() {
        browser.get(ConsolePaths.ME);
        String code = juniper.code();
        assertThat(StaffMemberFixture.codes(browser.post(ConsolePaths.MY_RECOVERY, Map.of("code", code))))
                .hasSize(10);
        assertThat(StaffMemberFixture.codes(browser.post(ConsolePaths.MY_RECOVERY, Map.of("code", code))))
                .isEmpty();
    }

    @Test
    void every_change_of_an_account_is_told_to_its_owner() {
        line.time().pass(Duration.ofMinutes(1));
        int before = texts().size();
        juniper.changePassword(browser, ANOTHER);
        assertThat(texts()).hasSize(before + 1);
        browser.get(ConsolePaths.ME);
        browser.post(ConsolePaths.MY_RECOVERY, Map.of("code", juniper.code()));
        assertThat(texts()).hasSize(before + 2);
        juniper.provePhone(browser, "+12065550148");
        assertThat(texts()).as("at the phone from before").hasSize(before + 3);
        assertThat(texts().subList(before, before + 3)).allMatch(text -> text.contains("tell whoever keeps"));
    }
}
