package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.StaffClientFixture.leadsTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.exchange.Text;
import org.porchlight.staff.Role;
import org.porchlight.testing.Eventually;

/** What staff see of the places, and change: and that the next person who asks is told so. */
class SitePagesTest {
    private static final String SITES = "/console/sites";
    /** The nearest, and told first as long as nothing is the matter with it. */
    private static final String FIRST =
            "Paper Lantern Room, 1160 Lanternfish Ave, Seattle. Very near. Open now, until 5";

    private static final String LANTERN = SITES + "/of/seattle-lantern";
    private static final Pattern FIELD = Pattern.compile("<input type=\"(?:text|date|hidden|time)\" name=\"([^\"]+)\""
            + " value=\"([^\"]*)\"|<input type=\"(?:checkbox|radio)\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked");

    /** Between values of one name. */
    private static final String SEVERAL = StaffClientFixture.AND;

    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
    private final StaffClientFixture responder = new StaffClientFixture(line);
    private final StaffClientFixture coordinator = new StaffClientFixture(line);
    private int texters;

    @BeforeEach
    void enter() {
        responder.enter(Role.RESPONDER);
        coordinator.enter(Role.COORDINATOR);
    }

    @AfterEach
    void leave() {
        responder.close();
        coordinator.close();
        line.close();
    }

    private static String told(LineFixture line, String number) {
        var phone = line.exchange().phone(number);
        return phone.text(LineFixture.HOTLINE, "naloxone 98101").stream()
                .map(Text::body)
                .toList()
                .toString();
    }

    /** Somebody new each time: a texter is told of the first places first. */
    private void theNextTexterHears(String words, boolean said) {
        Eventually.holds(
                () -> told(line, "+1206555%04d".formatted(120 + texters++)).contains(words) == said);
    }

    private Optional<SiteRecord> stored(String id) {
        return new SiteStore(line.database().jdbi()).one(id);
    }

    /** All that stands in the form of a page, as a browser would send it. */
    private static Map<String, String> form(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page.substring(page.indexOf("id=\"form\"")));
        while (field.find()) {
            String name = field.group(1) == null ? field.group(3) : field.group(1);
            String value = field.group(1) == null ? field.group(4) : field.group(2);
            fields.merge(name, value, (a, b) -> a + SEVERAL + b);
        }
        fields.remove("token");
        fields.put("kind", "staffed");
        return fields;
    }

    private void theCoordinatorReads(String language, String words) {
        line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
        assertThat(coordinator.get("/console").body())
                .contains(words)
                .doesNotContain("places are not as they are told", "seattle-lantern (closed");
    }

    private Map<String, String> opened(String edit) {
        return form(coordinator.get(edit).body());
    }

    @Test
    void places_are_found_by_name_town_code_service_and_standing() {
        assertThat(responder.get(SITES + "?q=lantern+seattle").body())
                .contains("1 place", "Paper Lantern Room", "Checked Monday, October 12")
                .doesNotContain("Heron Corner Box");
        assertThat(responder.get(SITES + "?q=reverbere+MONTREAL").body()).contains("Maison du Réverbère");
        assertThat(responder.get(SITES + "?service=shower&q=seattle").body())
                .contains("Tidepool Night Room")
                .doesNotContain("Paper Lantern Room");
        assertThat(responder.get(SITES + "?standing=stale&q=seattle").body())
                .contains("Tidepool Night Room")
                .doesNotContain("Paper Lantern Room");
        assertThat(responder.get(SITES + "?q=nowhere").body()).contains("No place is like that");
        assertThat(responder.get(SITES + "?page=2").body()).contains("Page 2 of 2", "page=1");
    }

    @Test
    void a_code_finds_what_is_near_it_the_nearest_first() {
        String near = responder.get(SITES + "?q=98109").body();
        assertThat(near)
                .contains("Near Seattle, WA, the nearest first", "Paper Lantern Room", "Tidepool Night Room")
                .doesNotContain("Copper Kettle Room");
        assertThat(near.indexOf("Paper Lantern Room")).isLessThan(near.indexOf("Quince Street Table"));
        assertThat(responder.get(SITES + "?q=v6a+1a1&lang=fr").body()).contains("Cedar Lantern House");
        assertThat(responder.get(SITES + "?q=1160").body())
                .as("a house number is no code")
                .contains("Paper Lantern Room")
                .doesNotContain("the nearest first");
    }

    @Test
    void a_point_far_from_its_code_or_town_is_named_to_staff() {
        assertThat(responder.get(SITES + "?standing=off-point").body())
                .as("the demo's places are where they say")
                .contains("No place is like that");
        line.database()
                .commit(handle -> handle.execute(
                        "UPDATE site SET latitude = 51.3, longitude = -117.0 WHERE id = 'seattle-lantern'"));
        line.database()
                .commit(handle -> handle.execute(
                        "UPDATE site SET latitude = 44.0, postal_code = '60614' WHERE id =" + " 'chicago-windmill'"));
        Eventually.holds(
                () -> responder.get(SITES + "?standing=off-point").body().contains("2 places"));
        assertThat(responder.get(SITES + "?standing=off-point").body())
                .contains("Paper Lantern Room", "Windmill Kitchen", "Point far from its code or town");
        assertThat(responder.get(SITES + "/tasks").body()).contains("standing=off-point");
    }

    @Test
    void a_responder_who_found_all_right_says_so_and_settles_nothing() {
        coordinator.post(LANTERN + "/report", Map.of("what", "closed"));
        assertThat(responder.get(LANTERN).body()).contains("id=\"found-right\"");
        assertThat(leadsTo(responder.post(LANTERN + "/checked", Map.of())))
                .isEqualTo("303 " + LANTERN + "?said=site-checked");
        assertThat(stored("seattle-lantern").orElseThrow().news().checkedOn().orElseThrow())
                .hasToString("2026-11-23");
        assertThat(responder.get(SITES + "/tasks").body()).contains("Said to be closed (1 report)");
        assertThat(coordinator.get(LANTERN).body()).doesNotContain("id=\"found-right\"");
    }

    @Test
    void a_place_stands_there_in_words_and_as_callers_hear_it() {
        assertThat(responder.get(LANTERN).body())
                .contains("Monday to Friday: 9:00 AM to 5:00 PM", "Public holidays: closed", "Open now")
                .contains("Paper Lantern Room. eleven sixty Lanternfish Avenue, in Seattle. Open now, until 5")
                .contains("Naloxone, Test strips", "English: Walk in. No name is asked.")
                .doesNotContain("Closed today");
        assertThat(responder.get(SITES + "/of/evanston-thimble").body())
                .contains("Second Wednesday of the month and last Friday of the month: 1:00 PM to 4:00 PM");
        assertThat(responder.get(SITES + "/of/lakewood-aspen-wheel").body())
                .contains("November to March, Monday to Friday: 10:00 AM to 4:00 PM");
        assertThat(responder.get(SITES + "/of/winnipeg-birch-mail").body()).contains("callers aren’t sent there");
        assertThat(responder.get(SITES + "/of/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void two_taps_and_the_next_one_hears_it() {
        theNextTexterHears(FIRST, true);
        assertThat(leadsTo(coordinator.post(LANTERN + "/closed-today", Map.of("closed", "yes"))))
                .isEqualTo("303 " + LANTERN + "?said=site-closed");
        theNextTexterHears(FIRST, false);
        assertThat(coordinator.get(LANTERN).body()).contains("Closed today", "Open today after all");
        coordinator.post(LANTERN + "/closed-today", Map.of("closed", "no"));
        theNextTexterHears(FIRST, true);

        coordinator.post(LANTERN + "/no-kits", Map.of("days", "3"));
        assertThat(coordinator.get(LANTERN).body()).contains("None left until Thursday.", "There are kits again");
        theNextTexterHears(FIRST, false);
        coordinator.post(LANTERN + "/no-kits", Map.of("days", "0"));
        theNextTexterHears(FIRST, true);
        assertThat(coordinator.get("/console/log").body()).contains("Changed a place");
        assertThat(responder
                        .post(LANTERN + "/closed-today", Map.of("closed", "yes"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_responder_reports_is_a_task_until_somebody_has_checked() {
        assertThat(responder.post(LANTERN + "/report", Map.of("what", "closed")).statusCode())
                .isEqualTo(303);
        responder.post(LANTERN + "/report", Map.of("what", "closed"));
        theNextTexterHears(FIRST, false);
        assertThat(responder.get(LANTERN).body())
                .contains("Said to be closed (1 report)", "People who went there lately said it was closed.")
                .contains("Callers hear of it last");
        assertThat(responder.get("/console").body()).contains("1 place that people found otherwise");
        line.time().pass(Duration.ofMinutes(41));
        theCoordinatorReads("en", "People who went to 1 place say that it is not as told.");
        theCoordinatorReads("fr", "Des personnes allées à 1 lieu disent que ce n’est pas comme annoncé.");
        theCoordinatorReads("es", "Quienes fueron a 1 lugar dicen que no es como se dijo.");
        theCoordinatorReads("en", "1 place that people found otherwise");
        assertThat(responder.get(SITES + "/tasks").body())
                .contains("Paper Lantern Room", "Said to be closed (1 report)")
                .doesNotContain("Checked today, all is right");
        responder.post(LANTERN + "/report", Map.of("what", "moved"));
        assertThat(responder.get(LANTERN).body()).contains("People who went there lately said it has moved.");
        assertThat(responder.get(SITES + "/tasks").body())
                .as("one person says one thing at a time")
                .contains("Said to have moved (1 report)")
                .doesNotContain("Said to be closed");
        coordinator.get(SITES + "/tasks");
        assertThat(leadsTo(coordinator.post(LANTERN + "/checked", Map.of("from", "tasks"))))
                .isEqualTo("303 " + SITES + "/tasks?said=site-checked");
        assertThat(coordinator.get(SITES + "/tasks").body()).doesNotContain("Said to be closed");
        theNextTexterHears(FIRST, true);
        assertThat(stored("seattle-lantern").orElseThrow().news().checkedOn().orElseThrow())
                .hasToString("2026-11-23");
    }

    @Test
    void a_place_gone_from_its_list_stays_or_goes_as_a_person_says() {
        line.database()
                .commit(handle -> handle.execute(
                        "UPDATE site SET vanished_on = '2026-11-20', source = 'list', source_id = id WHERE"
                                + " city = 'Seattle'"));
        assertThat(coordinator.get(SITES + "/tasks").body())
                .contains("3 places gone from their list", "Missing since Friday, November 20");
        coordinator.post(LANTERN + "/keep", Map.of("from", "tasks"));
        assertThat(coordinator.get(SITES + "/of/seattle-heron-box/remove").body())
                .contains("Remove Heron Corner Box?");
        assertThat(leadsTo(coordinator.post(SITES + "/of/seattle-heron-box/remove", Map.of())))
                .isEqualTo("303 " + SITES + "/of/seattle-heron-box/history?said=site-removed");
        assertThat(coordinator.get(SITES + "/tasks").body()).contains("1 place gone from its list");
        theNextTexterHears("Heron", false);

        String history =
                coordinator.get(SITES + "/of/seattle-heron-box/history").body();
        assertThat(history).contains("Removed by demo-coordinator", "Bring it back");
        assertThat(leadsTo(coordinator.post(SITES + "/of/seattle-heron-box/undo", Map.of("change", change(history)))))
                .endsWith("site-undone");
        assertThat(stored("seattle-heron-box").orElseThrow().hours().text()).isEqualTo("24/7");
    }

    private static String change(String history) {
        Matcher change = Pattern.compile("name=\"change\" value=\"(\\d+)\"").matcher(history);
        assertThat(change.find()).isTrue();
        return change.group(1);
    }

    @Test
    void a_change_is_checked_seen_first_saved_and_undone() {
        Map<String, String> form = opened(LANTERN + "/edit");
        assertThat(form).containsEntry("from-0-0", "09:00").containsEntry("until-4-0", "17:00");
        form.putAll(Map.of("phone", "call us", "city", "", "until-2-0", ""));
        var refused = coordinator.post(LANTERN + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("3 fields need another look", "Nobody can dial this", "Write the town", "call us");

        form.putAll(Map.of("phone", "206-555-0199", "city", "Seattle", "until-2-0", "12:30", "note.en", "Ring twice."));
        form.put("do", "preview");
        assertThat(coordinator.post(LANTERN + "/edit", form).body())
                .contains("it isn’t saved yet", "Monday, Tuesday, Thursday and Friday: 9:00 AM to 5:00 PM")
                .contains("Wednesday: 9:00 AM to 12:30 PM", "Ring twice.");
        assertThat(stored("seattle-lantern").orElseThrow().contact().phone()).isEmpty();

        form.put("do", "save");
        assertThat(leadsTo(coordinator.post(LANTERN + "/edit", form))).endsWith("said=site-saved");
        SiteRecord saved = stored("seattle-lantern").orElseThrow();
        assertThat(saved.hours().text()).isEqualTo("Mo,Tu,Th,Fr 09:00-17:00; We 09:00-12:30; PH off");
        assertThat(saved.services()).hasSize(6);

        String history = responder.get(LANTERN + "/history").body();
        assertThat(history)
                .contains("Changed by demo-coordinator", "206-555-0199", "Wednesday: 9:00 AM to 12:30 PM")
                .doesNotContain("Undo this");
        String page = coordinator.get(LANTERN + "/history").body();
        coordinator.post(LANTERN + "/undo", Map.of("change", change(page)));
        assertThat(stored("seattle-lantern").orElseThrow().hours().text()).isEqualTo("Mo-Fr 09:00-17:00; PH off");
        assertThat(leadsTo(coordinator.post(LANTERN + "/undo", Map.of("change", change(page)))))
                .endsWith("site-not-undone");
        for (String unknown : List.of("0", "999999999")) {
            assertThat(leadsTo(coordinator.post(LANTERN + "/undo", Map.of("change", unknown))))
                    .endsWith("site-no-such-change");
        }
        assertThat(leadsTo(coordinator.post(SITES + "/of/seattle-heron-box/undo", Map.of("change", change(page)))))
                .as("of another place")
                .endsWith("site-no-such-change");
    }

    @Test
    void nobody_overwrites_what_another_saved_meanwhile() {
        Map<String, String> mine = opened(LANTERN + "/edit");
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.putAll(Map.of("phone", "206-555-0188", "street", "9 Elm St"));
        coordinator.post(LANTERN + "/edit", theirs);

        mine.putAll(Map.of("phone", "206-555-0177", "plain_name", "Red door"));
        var raced = coordinator.post(LANTERN + "/edit", mine);
        assertThat(raced.statusCode()).isEqualTo(409);
        assertThat(raced.body()).contains("has saved this place meanwhile", "wrote: 206-555-0188", "206-555-0177");
        assertThat(stored("seattle-lantern").orElseThrow().contact().phone()).contains("206-555-0188");

        assertThat(coordinator.post(LANTERN + "/edit", form(raced.body())).statusCode())
                .isEqualTo(303);
        SiteRecord both = stored("seattle-lantern").orElseThrow();
        assertThat(both.contact().phone()).contains("206-555-0177");
        assertThat(both.name().plain()).contains("Red door");
        assertThat(both.address().street()).as("what only the other changed").isEqualTo("9 Elm St");
    }

    @Test
    void a_new_place_needs_no_point_no_zone_and_no_syntax() {
        Map<String, String> form = opened(SITES + "/new");
        form.putAll(
                Map.of("name", "Café Ardoise", "street", "12, rue Ardoise", "city", "Montréal", "region", "Québec"));
        form.putAll(Map.of("postal_code", "H2X 1Y4", "services", "naloxone", "hours-by", "posted"));
        form.put("posted", "lundi au vendredi 9 h à 17 h");
        assertThat(leadsTo(coordinator.post(SITES + "/new", form)))
                .isEqualTo("303 " + SITES + "/of/cafe-ardoise-montreal?said=site-saved");
        SiteRecord site = stored("cafe-ardoise-montreal").orElseThrow();
        assertThat(site.hours().text()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(site.address().zone()).hasToString("America/Toronto");
        assertThat(site.address().approximate()).isTrue();
        assertThat(site.demo()).isFalse();
        var twin = coordinator.post(SITES + "/new", form);
        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(twin.body()).contains("This place is there already", SITES + "/of/cafe-ardoise-montreal");
        assertThat(stored("cafe-ardoise-montreal-2")).isEmpty();
        form.put("alike", "yes");
        assertThat(leadsTo(coordinator.post(SITES + "/new", form))).contains("cafe-ardoise-montreal-2");
        assertThat(List.of(
                        responder.get(SITES + "/new").statusCode(),
                        responder.get(LANTERN + "/edit").statusCode()))
                .containsOnly(403);
    }
}
