package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A responder who knows the id of a request that another has, or that nobody has taken yet. */
@Execution(ExecutionMode.CONCURRENT)
class OthersRequestsTest {
    private static final Pattern TIP = Pattern.compile("name=\"tip\" value=\"([^\"]+)\"");

    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
    private final StaffClientFixture owner = new StaffClientFixture(line);
    private final StaffClientFixture other = new StaffClientFixture(line);
    private UUID request;

    @BeforeEach
    void asked() {
        StaffMemberFixture.as(other, line, "mallow", Role.RESPONDER).provePhone(other, "+12065550147");
        owner.enter(Role.RESPONDER);
        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        request = line.database().commit(handle -> handle.select("SELECT id FROM callback")
                .mapTo(UUID.class)
                .one());
    }

    @AfterEach
    void close() {
        owner.close();
        other.close();
        line.close();
    }

    private void taken() {
        assertThat(leadsTo(owner.post(ConsolePaths.TAKE.of(request), Map.of())))
                .isEqualTo("303 " + ConsolePaths.REQUEST.of(request));
    }

    /** All that can be done to a request; routes that come later are among them. */
    private List<Route> ways(Route.Method method) {
        return line.routes().stream()
                .filter(route -> route.method() == method && route.path().startsWith(ConsolePaths.REQUEST.route()))
                .toList();
    }

    /** What stands about requests, row by row. */
    private List<String> rows() {
        return line.database()
                .commit(handle -> handle.select("""
                    SELECT 'callback ' || callback::text FROM callback UNION ALL SELECT 'vault ' || vault::text FROM vault
                    UNION ALL SELECT 'bridge ' || bridge::text FROM bridge UNION ALL SELECT 'outbox ' || outbox::text FROM outbox
                    UNION ALL SELECT 'declined ' || declined::text FROM declined
                    UNION ALL SELECT 'count ' || callback_count::text FROM callback_count ORDER BY 1
                    """).mapTo(String.class).list());
    }

    /** With something that the owner could do. */
    private Map<String, String> form() {
        Matcher tip = TIP.matcher(owner.get(ConsolePaths.TEXTS.of(request)).body());
        assertThat(tip.find()).isTrue();
        return Map.of("how", "talked", "tip", tip.group(1));
    }

    private void assertNothingDone(Map<String, String> form, List<Route> ways) {
        List<String> before = rows();
        other.get(ConsolePaths.QUEUE);
        assertThat(ways).isNotEmpty().allSatisfy(way -> assertThat(
                        leadsTo(other.post(way.path().replaceAll("\\{[a-z]+}", request.toString()), form)))
                .as(way.path())
                .startsWith("303 " + ConsolePaths.QUEUE + "?said="));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void ends_calls_texts_and_gives_back_none_that_another_has() {
        taken();
        Map<String, String> form = form();
        assertNothingDone(form, ways(Route.Method.POST));

        assertThat(leadsTo(owner.post(ConsolePaths.TEXTS.of(request), form)))
                .as("whoever has it can")
                .endsWith("said=sent");
    }

    @Test
    void does_nothing_to_one_that_they_have_not_taken() {
        taken();
        Map<String, String> form = form();
        owner.post(ConsolePaths.GIVE_BACK.of(request), form);
        assertNothingDone(
                form,
                ways(Route.Method.POST).stream()
                        .filter(way -> !way.path().equals(ConsolePaths.TAKE.route()))
                        .toList());
    }

    @Test
    void sees_no_card_of_one_that_another_has() {
        taken();
        other.get(ConsolePaths.QUEUE);
        assertThat(ways(Route.Method.GET)).hasSizeGreaterThan(1).allSatisfy(way -> {
            var answer = other.get(way.path().replaceAll("\\{[a-z]+}", request.toString()));
            assertThat(leadsTo(answer)).as(way.path()).startsWith("303 " + ConsolePaths.QUEUE);
            assertThat(answer.body()).doesNotContain("Robin");
        });
    }

    /** Everybody's pages learn that something has changed, and nothing of what. */
    @Test
    void hears_nothing_of_it_in_the_news() throws IOException {
        var news = other.stream(ConsolePaths.NEWS);
        try (var lines = new BufferedReader(new InputStreamReader(news.body(), StandardCharsets.UTF_8))) {
            taken();
            owner.post(ConsolePaths.CALL.of(request), Map.of());
            String heard = lines.lines()
                    .filter(said -> said.startsWith("event:") || said.startsWith("data:"))
                    .limit(4)
                    .reduce("", String::concat);
            assertThat(heard).contains("desk").doesNotContain("Robin", request.toString(), "5550142");
        }
    }

    @Test
    void takes_up_no_practice_of_another() {
        owner.post(ConsolePaths.PRACTICE, Map.of());
        UUID practice = line.database().commit(handle -> handle.select("SELECT id FROM callback WHERE practice")
                .mapTo(UUID.class)
                .one());
        other.get(ConsolePaths.QUEUE);
        assertThat(leadsTo(other.post(ConsolePaths.TAKE.of(practice), Map.of())))
                .contains("said=");
        assertThat(other.get(ConsolePaths.REQUEST.of(practice)).statusCode()).isEqualTo(303);
    }
}
