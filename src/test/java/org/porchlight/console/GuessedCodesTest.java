package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** A stranger who has the password and guesses the code, from as many addresses as they like. */
@Execution(ExecutionMode.CONCURRENT)
class GuessedCodesTest {
    private static final String PHONE = "+12065550147";

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture thief = new StaffClientFixture(line);
    private StaffMemberFixture juniper;
    private int addresses;

    @BeforeEach
    void join() {
        juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        juniper.provePhone(browser, PHONE);
        thief.get(ConsolePaths.SIGN_IN);
    }

    @AfterEach
    void close() {
        browser.close();
        thief.close();
        line.close();
    }

    /** From an address that nobody came from before. */
    private int signIn(String password, String code) {
        String address = "203.0.113." + ++addresses;
        return thief.sending("X-Forwarded-For", address)
                .post(ConsolePaths.SIGN_IN, Map.of("alias", "juniper", "password", password, "code", code))
                .statusCode();
    }

    private void guess(int times) {
        for (int tries = 0; tries < times; tries++) {
            assertThat(signIn(StaffMemberFixture.PASSWORD, "000000")).isEqualTo(401);
        }
    }

    private List<String> told() {
        line.sendWhatWaits();
        return line.exchange().phone(PHONE).inbox().stream()
                .map(Text::body)
                .filter(body -> body.contains("password"))
                .toList();
    }

    @Test
    void after_twenty_wrong_codes_no_code_of_the_app_counts_from_anywhere() {
        guess(20);
        assertThat(signIn(StaffMemberFixture.PASSWORD, juniper.code()))
                .as("even the right one")
                .isEqualTo(401);
        assertThat(browser.get(ConsolePaths.HOME).statusCode())
                .as("the live session")
                .isEqualTo(200);
        assertThat(signIn(StaffMemberFixture.PASSWORD, juniper.recovery().getFirst()))
                .as("a recovery code is too long to be guessed")
                .isEqualTo(303);
    }

    @Test
    void a_day_later_codes_count_again() {
        guess(20);
        line.time().pass(Duration.ofHours(25));
        assertThat(signIn(StaffMemberFixture.PASSWORD, juniper.code())).isEqualTo(303);
    }

    @Test
    void a_new_password_ends_it_too() {
        guess(20);
        browser.get(ConsolePaths.CONFIRM);
        browser.post(ConsolePaths.CONFIRM, Map.of("code", juniper.recovery().getLast()));
        browser.get(ConsolePaths.ME);
        browser.post(
                ConsolePaths.MY_PASSWORD,
                Map.of("old", StaffMemberFixture.PASSWORD, "password", "another wet road by night"));
        assertThat(signIn("another wet road by night", juniper.code())).isEqualTo(303);
    }

    @Test
    void the_owner_is_told_and_a_slip_of_the_thumb_tells_nobody() {
        guess(4);
        assertThat(told()).isEmpty();
        guess(1);
        assertThat(told()).singleElement().asString().contains("change your password");
        guess(14);
        assertThat(told()).hasSize(1);
        guess(1);
        assertThat(told()).hasSize(2);
        guess(3);
        assertThat(told()).hasSize(2);
    }

    @Test
    void in_the_language_of_their_pages() {
        browser.get(ConsolePaths.ME);
        browser.post(ConsolePaths.MY_LANGUAGES, Map.of("pages", "fr", "spoken", "fr"));
        guess(5);
        line.sendWhatWaits();
        assertThat(line.exchange().phone(PHONE).inbox().getLast().body()).contains("mot de passe");
    }

    @Test
    void a_wrong_password_counts_against_nobody() {
        for (int tries = 0; tries < 25; tries++) {
            assertThat(signIn("not the password", "000000")).isEqualTo(401);
        }
        assertThat(signIn(StaffMemberFixture.PASSWORD, juniper.code())).isEqualTo(303);
        assertThat(told()).isEmpty();
    }

    @Test
    void codes_guessed_inside_a_session_count_as_well() {
        for (int round = 0; round < 4; round++) {
            browser.get(ConsolePaths.CONFIRM);
            for (int tries = 0; tries < 5; tries++) {
                browser.post(ConsolePaths.CONFIRM, Map.of("code", "000000"));
            }
            line.time().pass(Duration.ofMinutes(15));
        }
        assertThat(signIn(StaffMemberFixture.PASSWORD, juniper.code())).isEqualTo(401);
    }
}
