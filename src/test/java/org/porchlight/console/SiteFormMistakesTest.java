package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.staff.Role;
import org.porchlight.testing.Eventually;

/** What a coordinator types that can't be true of a place, or that no page of ours would send. */
class SiteFormMistakesTest {
    private static final String NEW = "/console/sites/new";
    private static final String LANTERN = "/console/sites/of/seattle-lantern";
    private static final Map<String, String> GOOD = Map.of(
            "name", "Moth Desk",
            "kind", "staffed",
            "street", "12 Mothwing Rd",
            "city", "Seattle",
            "region", "WA",
            "services", "naloxone",
            "hours-by", "unknown");

    private static LineFixture line;
    private static StaffClientFixture coordinator;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        coordinator.close();
        line.close();
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> form = new HashMap<>(GOOD);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        phone         | 911        | ten digits
        phone         | 988        | ten digits
        phone         | 123        | ten digits
        no_kits_until | 9999-01-01 | more than 2 years ahead
        checked_on    | 2030-01-01 | still to come
        checked_on    | 2026-11-25 | still to come
        checked_on    | 1996-01-01 | more than 20 years ago
        checked_on    | yesterday  | Write a day like
        closed_on     | 2126-12-25 | more than 2 years ahead
        hours-by      | week       | No hours stand here
        hours-by      | posted     | No hours stand here
        """)
    void what_can_not_be_true_is_refused_at_its_field(String field, String typed, String said) {
        var page = coordinator.post(NEW, with(field, typed, "do", "save"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("One field needs another look", said);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "47.6, 122.3", "-33.8, 151.2", "51.5, -0.1"})
    void a_point_far_from_here_is_refused(String latitude, String longitude) {
        var page = coordinator.post(NEW, with("latitude", latitude, "longitude", longitude, "do", "save"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("not in the United States or Canada");
    }

    @Test
    void a_number_as_people_write_it_is_kept_as_it_is_dialled() {
        var saved = coordinator.post(NEW, with("name", "Phone Fern", "phone", "(604) 555-0142", "do", "save"));
        assertThat(leadsTo(saved)).endsWith("phone-fern-seattle?said=site-saved");
        Optional<SiteRecord> site = new SiteStore(line.database().jdbi()).one("phone-fern-seattle");
        assertThat(site.orElseThrow().contact().phone()).contains("604-555-0142");
    }

    @ParameterizedTest
    @CsvSource({
        "hours-by, sometimes",
        "services, wizardry",
        "traits, rich",
        "trans_women, maybe",
        "do, dance",
        "opened, x",
        "seen, -1"
    })
    void what_no_page_offers_is_refused_in_a_sentence(String field, String value) {
        var page = coordinator.post(LANTERN + "/edit", with(field, value));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("is none of its choices", "Nothing was changed.");
    }

    @Test
    void buttons_send_what_they_can_send_or_nothing_is_done() {
        for (Map.Entry<String, Map<String, String>> odd : List.of(
                Map.entry("/no-kits", Map.of("days", "5")),
                Map.entry("/no-kits", Map.<String, String>of()),
                Map.entry("/closed-today", Map.of("closed", "perhaps")),
                Map.entry("/report", Map.of("what", "haunted")),
                Map.entry("/undo", Map.of("change", "the last one")))) {
            var page = coordinator.post(LANTERN + odd.getKey(), odd.getValue());
            assertThat(page.statusCode()).as(odd.toString()).isEqualTo(400);
            assertThat(page.body()).contains("is none of its choices").doesNotContain("Something went wrong");
        }
    }

    @Test
    void two_who_enter_the_same_place_at_once_enter_it_once() {
        Map<String, String> form = with("name", "Twin Thistle", "do", "save");
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> coordinator.post(NEW, form).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(303, 409, 409, 409);
        List<String> ids = line.database()
                .commit(handle -> handle.createQuery("SELECT id FROM site WHERE name = 'Twin Thistle'")
                        .mapTo(String.class)
                        .list());
        assertThat(ids).containsExactly("twin-thistle-seattle");
    }

    @Test
    void a_day_of_another_year_says_its_year() {
        coordinator.post(NEW, with("name", "Year Yard", "checked_on", "2024-12-01", "do", "save"));
        Eventually.holds(
                () -> coordinator.get("/console/sites?q=year").body().contains("Checked Sunday, December 1, 2024"));
        assertThat(coordinator.get("/console/sites/of/year-yard-seattle").body())
                .contains("Sunday, December 1, 2024", "Check is due", "Callers hear when it was last checked");
    }
}
