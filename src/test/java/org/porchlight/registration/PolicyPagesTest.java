package org.porchlight.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.web.PageWords;

/** Everybody may read what a live line keeps and on what terms it sends texts, in three languages, leaving no trace. */
class PolicyPagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Map<Language, PageWords> WORDS = PageWords.all("/words/policies");

    private static LineFixture line;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        line = LineFixture.live("2026-11-23T18:20:00Z");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        line.close();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(line.address() + path));
        try {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/privacy, en, Privacy, or shared with third parties",
        "/privacy, fr, Vie privée, partagé avec des tiers",
        "/privacy, es, Privacidad, se comparte con terceros",
        "/terms, en, Terms, Message and data rates may apply",
        "/terms, fr, Conditions, Des frais de messagerie et de données",
        "/terms, es, Condiciones, Pueden aplicarse tarifas de mensajes y datos",
    })
    void both_are_told_in_each_language_by_address_and_by_browser(
            String path, String language, String title, String owed) {
        for (HttpResponse<String> page :
                List.of(get(path + "?lang=" + language), get(path, "Accept-Language", language + "-XX,en;q=0.5"))) {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>", owed)
                    .contains(Operator.EXAMPLE.name(), Operator.EXAMPLE.contact(), "911", "STOP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/terms"})
    void nothing_is_left_with_a_visitor_and_nothing_comes_from_anyone_else(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.body()).doesNotContain("<script", "<form", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/terms"})
    void every_link_leads_somewhere(String path) {
        List<String> links = LINK.matcher(get(path).body())
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.startsWith("#"))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void a_strange_language_is_not_repeated() {
        assertThat(get("/privacy?lang=zanzibar%22%3E").body())
                .contains("<html lang=\"en\">")
                .doesNotContain("zanzibar");
    }

    @Test
    void it_says_for_how_long_records_are_kept() {
        assertThat(get("/privacy?lang=en").body()).contains("kept for 25 months");
    }

    @Test
    void a_machine_that_hears_is_told_of_only_where_there_is_one() {
        assertThat(get("/privacy?lang=en").body()).doesNotContain("machine of the phone service");
        try (LineFixture listening = LineFixture.listening("2026-11-23T18:20:00Z")) {
            assertThat(listening.provider().method("GET", "/privacy?lang=en").body())
                    .contains("machine of the phone service");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_word_exists_in_every_language(Language language) {
        PageWords words = WORDS.get(language);
        assertThat(new TreeSet<>(words.keys()))
                .isEqualTo(new TreeSet<>(WORDS.get(Language.EN).keys()));
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void no_section_is_empty_and_none_is_left_out(Language language) {
        PageWords words = WORDS.get(language);
        for (Policy policy : Policy.values()) {
            assertThat(policy.sections()).allMatch(section -> words.has(policy.word() + "." + section + ".1"));
        }
        assertThat(words.keys())
                .filteredOn(key -> key.endsWith(".1"))
                .hasSize(Policy.PRIVACY.sections().size()
                        + Policy.TERMS.sections().size());
    }
}
