package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** What somebody can do who writes into the database and doesn't have the line's keys. */
@Execution(ExecutionMode.CONCURRENT)
class MintedSessionTest {
    private static final String TOKEN = "m".repeat(43);

    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);
    private final StaffClientFixture writer = new StaffClientFixture(line);

    @BeforeEach
    void administrator() {
        StaffMemberFixture.as(browser, line, "juniper", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        browser.close();
        writer.close();
        line.close();
    }

    private static byte[] plainHash() throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.US_ASCII));
    }

    private void write(String sql, Object... values) {
        int changed = line.database().commit(handle -> handle.execute(sql, values));
        assertThat(changed).isEqualTo(1);
    }

    private void assertNobody() {
        assertThat(writer.get(ConsolePaths.PEOPLE).headers().firstValue("Location"))
                .contains(ConsolePaths.SIGN_IN);
    }

    @Test
    void makes_no_session_out_of_a_word_of_their_own() throws Exception {
        write("""
            INSERT INTO session SELECT (jsonb_populate_record(session, jsonb_build_object(
                'hash', '\\x' || encode(?, 'hex'), 'id', gen_random_uuid()))).* FROM session
            """, (Object) plainHash());
        writer.cookie("__Host-porchlight=" + TOKEN);
        assertNobody();
    }

    @Test
    void turns_their_own_session_into_nobody_elses() {
        StaffMemberFixture.as(writer, line, "mallow", Role.RESPONDER);
        write("""
            UPDATE session SET staff = (SELECT id FROM staff WHERE alias = 'juniper')
            WHERE staff = (SELECT id FROM staff WHERE alias = 'mallow')
            """);
        assertNobody();
    }

    @Test
    void copies_nobody_elses_session_onto_their_own_cookie() {
        StaffMemberFixture.as(writer, line, "mallow", Role.RESPONDER);
        write("""
            UPDATE session SET hash = 'gone'::bytea || substring(hash FROM 5)
            WHERE staff = (SELECT id FROM staff WHERE alias = 'mallow')
            """);
        assertNobody();
    }

    @Test
    void makes_no_invitation_out_of_a_word_of_their_own() throws Exception {
        StaffMemberFixture.invited(line, "mallow", Role.RESPONDER);
        write("UPDATE invitation SET hash = ?", (Object) plainHash());
        assertThat(StaffMemberFixture.open(writer, StaffMemberFixture.link(TOKEN))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void turns_their_own_invitation_into_nobody_elses() {
        String link = StaffMemberFixture.invited(line, "mallow", Role.RESPONDER);
        write("UPDATE invitation SET staff = (SELECT id FROM staff WHERE alias = 'juniper')");
        assertThat(StaffMemberFixture.open(writer, link).statusCode()).isEqualTo(404);
        line.time().pass(Duration.ofMinutes(1));
        assertThat(browser.get(ConsolePaths.HOME).statusCode()).isEqualTo(200);
    }
}
