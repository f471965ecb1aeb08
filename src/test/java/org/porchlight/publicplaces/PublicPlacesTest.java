package org.porchlight.publicplaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.testing.Eventually;

/** Everybody may look places up, in three languages, without signing in and without leaving a trace. */
class PublicPlacesTest {
    private static LineFixture line;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        line.close();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(line.address() + path));
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return sent(headers.length == 0 ? request : request.headers(headers));
    }

    private static String lookedUp(String path, String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i]).append('=');
            form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return sent(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())))
                .body();
    }

    private static String near(String where) {
        return lookedUp("/places?lang=en", "where", where);
    }

    private static JsonNode geoJson() throws IOException {
        return new ObjectMapper().readTree(get("/places.geojson").body());
    }

    @Test
    void the_nearest_come_first_with_their_hours_and_how_to_get_there() {
        String page = near("98101");

        assertThat(page)
                .contains(
                        "Near Seattle, WA",
                        "Paper Lantern Room",
                        "1160 Lanternfish Ave, Seattle",
                        "Open now, until 5 pm",
                        "Pull the handle. No code, no question.",
                        "Checked in October.",
                        "Languages: English, Spanish",
                        "Has: Naloxone");
        assertThat(page.indexOf("Paper Lantern Room")).isLessThan(page.indexOf("Quince Street Table"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Près de Seattle, jusqu’à 17 h",
        "es, Cerca de Seattle, hasta las 5 pm",
    })
    void in_the_other_languages_too(String language, String title, String hours) {
        String page = lookedUp("/places?lang=" + language, "where", "98101");

        assertThat(page.replace("&#39;", "’").replace("'", "’")).contains(title, hours, "lang=\"" + language + "\"");
    }

    @Test
    void a_code_that_covers_half_a_province_tells_no_distance_and_asks_for_the_town() {
        assertThat(near("V0X"))
                .contains("That code covers a large area", "Write the nearest town")
                .doesNotContain(" km away");
        assertThat(near("V6A")).doesNotContain("That code covers a large area").contains(" km away");
    }

    @Test
    void a_town_of_which_there_are_several_is_chosen_by_a_button_and_not_by_an_address() {
        String page = near("springfield");

        assertThat(page).contains("Several towns have that name", "value=\"springfield.il\"");
        assertThat(page).doesNotContain("where=");
        assertThat(near("springfield.il"))
                .contains("Near Springfield, IL", "name=\"where\" value=\"Springfield, IL\"")
                .doesNotContain("name=\"where\" value=\"springfield.il\"");
        assertThat(lookedUp("/places?lang=en", "where", "Springfield, MO", "town", "springfield.mo"))
                .contains("Near Springfield, MO", "name=\"where\" value=\"Springfield, MO\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Cleveland | Near Cleveland, OH | value="cleveland.tn"
        london    | Near London, ON    | value="london.ky"
        """)
    void where_one_of_several_is_taken_the_others_are_offered(String typed, String taken, String other) {
        assertThat(near(typed)).contains(taken, "There are other towns of that name", other);
        assertThat(near(taken.substring("Near ".length()))).contains(taken).doesNotContain("other towns of that name");
        assertThat(near("98101")).doesNotContain("other towns of that name");
    }

    @Test
    void a_way_is_told_in_miles_there_and_in_kilometres_here() {
        assertThat(near("98101")).contains("miles away").doesNotContain(" km away");
        assertThat(near("V6B")).contains(" km away").doesNotContain("miles away");
        assertThat(near("99501")).contains("No place within 50 miles of Anchorage");
        assertThat(lookedUp("/places?lang=fr", "where", "99501")).contains("50 milles");
    }

    @ParameterizedTest
    @CsvSource({"en, local emergency number", "fr, d’urgence local", "es, emergencia de su zona"})
    void whom_to_call_in_danger_stands_first_on_every_page(String language, String said) {
        for (String page : List.of(
                get("/places?lang=" + language).body(),
                lookedUp("/places?lang=" + language, "where", "98101"),
                get("/places/embed?lang=" + language).body())) {
            assertThat(page).contains("id=\"crisis\"", "911", "988", said).doesNotContain("id=\"danger\"");
            assertThat(page.indexOf("id=\"crisis\"")).isLessThan(page.indexOf("name=\"where\""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | I want to die                      | You don’t have to carry this alone. | tel:988
        en | he won't wake up                   | Call 911 now                        | tel:911
        en | overdose 98101                     | Call 911 now                        | tel:911
        fr | je veux mourir                     | sans personne                       | tel:988
        es | no respira                         | Llame al 911 ahora                  | tel:911
        en | she is having a seizure            | If somebody is in danger now        | tel:911
        """)
    void a_cry_in_the_search_is_answered_first(String language, String typed, String said, String call) {
        String page = lookedUp("/places?lang=" + language, "where", typed);
        assertThat(page)
                .contains("id=\"danger\"", said, call)
                .doesNotContain("id=\"crisis\"", "We don’t know that place");
        assertThat(page.indexOf("id=\"danger\"")).isLessThan(page.indexOf("id=\"listed\""));
    }

    private static void with(String change, String back, Runnable then) {
        line.database().commit(handle -> handle.execute(change));
        try {
            then.run();
        } finally {
            line.database().commit(handle -> handle.execute(back));
            Eventually.holds(() ->
                    near("98101").indexOf("Paper Lantern Room") < near("98101").indexOf("Heron Corner Box"));
        }
    }

    @Test
    void a_place_in_doubt_comes_last_and_says_why() {
        with(
                "INSERT INTO site_report (site, day, what, n) VALUES ('seattle-lantern', '2026-11-23', 'closed', 2)",
                "DELETE FROM site_report",
                () -> {
                    Eventually.holds(() -> near("98101").contains("In doubt: people say otherwise"));
                    String page = near("98101");
                    assertThat(page).contains("Others found it closed lately.");
                    assertThat(page.indexOf("Paper Lantern Room"))
                            .isGreaterThan(page.lastIndexOf("<li class=\"site\""));
                    assertThat(lookedUp("/places?lang=fr", "where", "98101"))
                            .contains("Incertain : des gens disent autre chose");
                });
    }

    @Test
    void none_left_and_what_it_has_do_not_contradict() {
        with(
                "UPDATE site SET no_kits_until = '2026-12-01' WHERE id = 'seattle-lantern'",
                "UPDATE site SET no_kits_until = NULL WHERE id = 'seattle-lantern'",
                () -> {
                    Eventually.holds(() -> near("98101").contains("None left until"));
                    String page = near("98101");
                    String lantern = page.substring(page.indexOf("Paper Lantern Room"));
                    lantern = lantern.substring(0, lantern.indexOf("</li>"));
                    assertThat(lantern)
                            .contains("Has: Test strips", "Has at other times: Naloxone")
                            .doesNotContain("Has: Naloxone");
                });
    }

    @Test
    void a_place_that_nobody_has_checked_lately_says_so_in_words() {
        assertThat(near("98101")).contains("<span class=\"badge\">Not checked for 3 months</span>");
        assertThat(lookedUp("/places?lang=es", "where", "98101")).contains("Sin verificar desde hace 3 meses");
    }

    @ParameterizedTest
    @CsvSource({
        "zzzzqqq, We don’t know that place",
        "99999, We don’t know that place",
        "<script>alert(1)</script>, We don’t know that place",
        "X0A, No place within 80 km",
    })
    void what_leads_nowhere_says_what_to_write(String where, String said) {
        assertThat(near(where)).contains(said).doesNotContain("<script>alert");
    }

    @Test
    void other_services_and_open_ones_alone_can_be_looked_for() {
        assertThat(lookedUp("/places?lang=en", "where", "98101", "service", "wound-care"))
                .contains("Tidepool Night Room")
                .doesNotContain("Heron Corner Box");
        assertThat(lookedUp("/places?lang=en", "where", "98101", "only", "open-now"))
                .contains("Heron Corner Box")
                .doesNotContain("Closed now");
        assertThat(lookedUp("/places?lang=en", "where", "98101", "service", "\u0000nothing", "only", "x"))
                .contains("Heron Corner Box");
    }

    @Test
    void what_stands_in_the_address_is_not_looked_at() {
        assertThat(get("/places?lang=en&where=98101").body()).doesNotContain("Near Seattle");
    }

    @Test
    void it_sets_no_cookie_keeps_nothing_in_the_browser_and_is_nobody_elses_frame() {
        HttpResponse<String> page = get("/places");

        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(policy(page)).contains("frame-ancestors 'none'", "img-src 'self';");
        assertThat(page.body()).doesNotContain("/console\"", "sign-in");
    }

    @Test
    void one_page_alone_may_be_framed_by_others() {
        assertThat(policy(get("/places/embed"))).contains("frame-ancestors *", "script-src 'self';");
        assertThat(lookedUp("/places/embed?lang=en", "where", "98101"))
                .contains("Paper Lantern Room", "action=\"/places/embed?lang=en\"");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void all_places_are_there_as_geojson_with_public_fields_alone() throws IOException {
        JsonNode features = geoJson().path("features");

        assertThat(features).hasSizeGreaterThan(40);
        var fields = new TreeSet<String>();
        features.forEach(each -> each.path("properties").fieldNames().forEachRemaining(fields::add));
        assertThat(List.of(
                        "alert",
                        "approximate",
                        "checked_on",
                        "city",
                        "closed_on",
                        "country",
                        "hours",
                        "in_doubt",
                        "kind",
                        "languages",
                        "name",
                        "no_kits_until",
                        "note",
                        "phone",
                        "region",
                        "services",
                        "street",
                        "trans_women",
                        "traits",
                        "women_hours",
                        "zone"))
                .containsAll(fields);
        assertThat(fields).contains("name", "hours", "services", "checked_on");
    }

    @Test
    void who_has_the_places_already_is_told_so() {
        HttpResponse<String> first = get("/places.geojson", "Origin", "https://partner.example");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(first.headers().map()).doesNotContainKey("set-cookie");
        HttpResponse<String> again = get("/places.geojson", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/places.geojson", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_is_off_unless_it_is_switched_on() {
        try (var live = LineFixture.live("2026-11-23T18:20:00Z")) {
            for (String path : List.of("/places", "/places/embed", "/places.geojson")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(live.address() + path));
                assertThat(sent(request).statusCode()).as(path).isEqualTo(404);
            }
        }
    }
}
