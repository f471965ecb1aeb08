package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A stranger who tries all day keeps nobody else out, however the proxy writes where people come from. */
@Execution(ExecutionMode.CONCURRENT)
class VisitorAddressesOverHttpTest {
    private static final Map<String, String> GUESS = Map.of("alias", "juniper", "password", "x", "code", "000000");

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture stranger = new StaffClientFixture(line);

    @AfterEach
    void close() {
        browser.close();
        stranger.close();
        line.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.7:%d | 203.0.113.7:443",
                "[2001:db8:1::1]:%d | [2001:db8:2::1]:443",
                "::ffff:198.51.100.7 | ::ffff:203.0.113.7",
                "_hidden%d | _hidden",
                "unknown | unknown"
            })
    void a_stranger_locks_nobody_out_who_comes_from_elsewhere(String addresses) {
        StaffMemberFixture juniper = StaffMemberFixture.as(browser, line, "juniper", Role.RESPONDER);
        String[] theirs = addresses.split(" \\| ");
        stranger.get(ConsolePaths.SIGN_IN);
        for (int tries = 0; tries < 42; tries++) {
            stranger.sending("X-Forwarded-For", theirs[0].formatted(10_000 + tries))
                    .post(ConsolePaths.SIGN_IN, GUESS);
        }
        try (var theirPhone = new StaffClientFixture(line).with("X-Forwarded-For", theirs[1])) {
            assertThat(juniper.signIn(theirPhone, juniper.code()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void another_port_is_the_same_address() {
        stranger.get(ConsolePaths.SIGN_IN);
        for (int tries = 0; tries < 6; tries++) {
            assertThat(stranger.sending("X-Forwarded-For", "198.51.100.7:" + (10_000 + tries))
                            .post(ConsolePaths.SIGN_IN, GUESS)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(stranger.post(ConsolePaths.SIGN_IN, GUESS).statusCode()).isEqualTo(429);
    }
}
