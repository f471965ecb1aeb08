package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A responder who knows the ids of what is another's: their session, account, code, shift; and what is a coordinator's. */
@Execution(ExecutionMode.CONCURRENT)
class OthersAccountsTest {
    private static final String PHONE = "+12065550147";

    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
    private final StaffClientFixture aspens = new StaffClientFixture(line);
    private final StaffClientFixture mallows = new StaffClientFixture(line);
    private StaffMemberFixture aspen;
    private StaffMemberFixture mallow;

    @BeforeEach
    void join() {
        aspen = StaffMemberFixture.as(aspens, line, "aspen", Role.COORDINATOR);
        mallow = StaffMemberFixture.as(mallows, line, "mallow", Role.RESPONDER);
        mallows.get(ConsolePaths.ME);
    }

    @AfterEach
    void close() {
        aspens.close();
        mallows.close();
        line.close();
    }

    private UUID id(String query) {
        return line.database()
                .commit(handle -> handle.select(query).mapTo(UUID.class).one());
    }

    private List<String> rows(String table) {
        return line.database().commit(handle -> handle.select("SELECT it::text FROM " + table + " AS it ORDER BY 1")
                .mapTo(String.class)
                .list());
    }

    @Test
    void ends_no_session_of_another() {
        UUID session = id("SELECT session.id FROM session JOIN staff ON staff.id = staff WHERE alias = 'aspen'");
        mallows.post(ConsolePaths.MY_SESSION_END, Map.of("session", session.toString()));
        assertThat(aspens.get(ConsolePaths.HOME).statusCode()).isEqualTo(200);

        aspens.get(ConsolePaths.ME);
        aspens.post(ConsolePaths.MY_SESSION_END, Map.of("session", session.toString()));
        assertThat(leadsTo(aspens.get(ConsolePaths.HOME))).isEqualTo("303 " + ConsolePaths.SIGN_IN);
    }

    @Test
    void changes_invites_and_removes_nobody() {
        mallow.confirm(mallows);
        UUID whom = id("SELECT id FROM staff WHERE alias = 'aspen'");
        List<String> before = rows("staff");
        Map<String, String> form = Map.of("role", "administrator", "alias", "zinnia", "spoken", "en");
        for (String path : List.of(
                ConsolePaths.INVITE,
                ConsolePaths.PERSON_ROLE.of(whom),
                ConsolePaths.PERSON_INVITE.of(whom),
                ConsolePaths.PERSON_REMOVE.of(whom))) {
            assertThat(mallows.post(path, form).statusCode()).as(path).isEqualTo(403);
            assertThat(aspens.post(path, form).statusCode())
                    .as("a coordinator, " + path)
                    .isEqualTo(403);
        }
        assertThat(rows("staff")).isEqualTo(before);
        assertThat(rows("invitation")).isEmpty();
    }

    /** Every page that a responder may change something on, with fields behind that it doesn't ask for. */
    @Test
    void gives_themselves_nothing_by_a_field_that_no_form_has() {
        UUID whom = id("SELECT id FROM staff WHERE alias = 'aspen'");
        mallow.confirm(mallows);
        String people = "(SELECT id, alias, role, active, demo, vault FROM staff)";
        List<String> before = rows(people);
        Map<String, String> form = new HashMap<>(Map.of("role", "administrator", "alias", "aspen", "active", "false"));
        form.putAll(Map.of("staff", whom.toString(), "id", whom.toString(), "who", whom.toString(), "demo", "true"));
        form.putAll(Map.of("pages", "en", "spoken", "en", "word", "heron"));
        for (String path : List.of(
                ConsolePaths.MY_LANGUAGES, ConsolePaths.MY_WORD, ConsolePaths.MY_WORD_FORGET, ConsolePaths.PRESENCE)) {
            assertThat(mallows.post(path, form).statusCode()).as(path).isLessThan(500);
        }
        assertThat(rows(people)).isEqualTo(before);
    }

    /** Seen over a shoulder: it counts for whose it is, and is not used up for them by that either. */
    @Test
    void does_nothing_with_the_codes_of_another() {
        mallows.get(ConsolePaths.ME);
        String code = aspen.code();
        for (String theirs : List.of(code, aspen.recovery().getFirst())) {
            assertThat(StaffMemberFixture.codes(mallows.post(ConsolePaths.MY_RECOVERY, Map.of("code", theirs))))
                    .isEmpty();
            assertThat(signedIn(mallow, theirs)).isEqualTo(401);
        }
        assertThat(signedIn(aspen, code)).isEqualTo(303);
        assertThat(signedIn(aspen, aspen.recovery().getFirst())).isEqualTo(303);
    }

    /** In a browser where nobody is. */
    private int signedIn(StaffMemberFixture whose, String code) {
        try (var browser = new StaffClientFixture(line)) {
            return whose.signIn(browser, code).statusCode();
        }
    }

    @Test
    void proves_no_phone_with_the_code_that_was_texted_to_another() {
        aspens.get(ConsolePaths.ME);
        aspens.post(ConsolePaths.MY_PHONE, Map.of("phone", PHONE.substring(2), "code", aspen.code()));
        String digits = line.exchange().phone(PHONE).inbox().getLast().body().substring(0, 6);
        mallows.get(ConsolePaths.ME);
        mallows.post(ConsolePaths.MY_PHONE_CODE, Map.of("code", digits));
        assertThat(id("SELECT vault FROM staff WHERE alias = 'mallow'")).isNull();
        assertThat(mallows.get(ConsolePaths.ME).body()).doesNotContain("A phone is set");
    }

    @Test
    void enters_and_takes_out_no_shift_of_another() {
        UUID whom = id("SELECT id FROM staff WHERE alias = 'aspen'");
        Map<String, String> form = new HashMap<>(
                Map.of("who", whom.toString(), "day", "2", "from", "10:00", "until", LocalTime.NOON.toString()));
        aspens.get(ConsolePaths.SHIFTS);
        aspens.post(ConsolePaths.SHIFTS, form);
        List<String> before = rows("shift");
        assertThat(before).anyMatch(row -> row.contains(whom.toString()));

        form.put("day", "3");
        assertThat(leadsTo(mallows.post(ConsolePaths.SHIFTS, form))).endsWith("shift-unclear");
        Long shift = line.database().commit(handle -> handle.select("SELECT id FROM shift WHERE staff = ?", whom)
                .mapTo(Long.class)
                .one());
        mallows.post(ConsolePaths.SHIFT_REMOVE, Map.of("shift", shift.toString()));
        assertThat(rows("shift")).isEqualTo(before);
    }

    @Test
    void sets_no_hour_of_requests_aside_and_brings_none_back() {
        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        Map<String, String> hour = Map.of("from", "2026-11-23T14:00:00Z", "until", "2026-11-23T20:00:00Z");
        assertThat(mallows.post(ConsolePaths.SET_ASIDE, hour).statusCode()).isEqualTo(403);
        assertThat(rows("set_aside")).isEmpty();

        aspens.get(ConsolePaths.HOURS);
        aspens.post(ConsolePaths.SET_ASIDE, hour);
        assertThat(rows("set_aside")).as("a coordinator does").hasSize(1);
        assertThat(mallows.post(ConsolePaths.BRING_BACK, hour).statusCode()).isEqualTo(403);
        assertThat(mallows.get(ConsolePaths.HOURS).statusCode()).isEqualTo(403);
        assertThat(rows("set_aside")).hasSize(1);
    }
}
