package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.ScriptFolderFixture;
import org.porchlight.exchange.Phone;
import org.porchlight.testing.Eventually;

/** What a text was taken for, and examples that are added on the page, over HTTP. */
class LessonsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SEATTLE = "+12065550142";
    private static final String TORONTO = "+14165550143";
    private static final String NOW = "2026-11-23T18:00:00Z";

    @TempDir
    private Path scripts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | the porch cat needs her bowl    | supplies | needles, pipes, supplies
        fr | le chat du perron veut son bol  | needs    | nourriture, lit, argent
        es | el gato del porche quiere leche | rights   | sus DERECHOS
        """)
    void a_text_belongs_where_a_coordinator_says_and_is_understood_so(
            String language, String text, String topic, String name) throws Exception {
        try (var line = LineFixture.learning(NOW, ScriptFolderFixture.in(scripts))) {
            write(line, SEATTLE, text);
            assertThat(get(line, "/handset/happened?phone=seattle&lang=" + language))
                    .contains("data-lesson=\"" + text)
                    .doesNotContain("<strong>" + name);

            assertThat(add(line, text, language, topic)).contains("LEARNING");
            assertThat(learnt(line, language)).contains("LEARNT").contains(name);

            write(line, TORONTO, text);
            assertThat(get(line, "/handset/happened?phone=toronto&lang=" + language))
                    .contains("<strong>" + name);
            assertThat(Files.readString(file(language, topic))).endsWith("\n" + text + "\n");
        }
    }

    @Test
    void the_last_word_counts_and_a_text_is_written_once() throws Exception {
        try (var line = LineFixture.learning(NOW, ScriptFolderFixture.in(scripts))) {
            add(line, "#the blue\r\ndoor", "en", "needs");
            add(line, "#the blue\ndoor", "en", "who");
            add(line, "#the blue\ndoor", "en", "who");
            assertThat(learnt(line, "en")).contains("LEARNT");
            assertThat(Files.readString(file("en", "needs"))).doesNotContain("blue");
            assertThat(Files.readString(file("en", "who"))).containsOnlyOnce("\n\\#the blue\\ndoor\n");
        }
    }

    @Test
    void a_bare_reaction_teaches_nothing() throws Exception {
        try (var line = LineFixture.learning(NOW, ScriptFolderFixture.in(scripts))) {
            assertThat(add(line, "Liked “CALL 911”", "en", "thanks")).contains("BLANK");
            assertThat(add(line, " ", "en", "thanks")).contains("BLANK");
        }
    }

    @Test
    void examples_that_cant_be_written_or_read_are_named() throws Exception {
        try (var line = LineFixture.learning(NOW, ScriptFolderFixture.in(scripts))) {
            Files.delete(file("en", "who"));
            Files.createDirectory(file("en", "who"));
            assertThat(add(line, "whose porch is it", "en", "who"))
                    .contains("UNWRITABLE")
                    .contains(file("en", "who").toString());
            Files.delete(file("en", "who"));
            Files.writeString(file("fr", "who"), "c'est qui | also: nobody\n");
            add(line, "whose porch is it", "en", "who");
            assertThat(learnt(line, "en")).contains("UNREADABLE").contains("no topic nobody");
        }
    }

    @Test
    void scripts_inside_the_program_stay_as_they_are() throws Exception {
        try (var line = new LineFixture(NOW)) {
            assertThat(get(line, "/handset/lesson/form?lang=fr"))
                    .contains("jar xf")
                    .doesNotContain("<form");
            assertThat(add(line, "whose porch is it", "en", "who")).contains("PACKED");
        }
    }

    @Test
    void only_the_page_itself_may_add() throws Exception {
        try (var line = LineFixture.learning(NOW, ScriptFolderFixture.in(scripts))) {
            var stranger = post(line, "text=x&language=en&topic=who")
                    .header("Origin", "https://elsewhere.example")
                    .build();
            assertThat(send(stranger, status -> status == 403)).doesNotContain("LEARNING");
            var odd = post(line, "text=x&language=en&topic=nobody")
                    .header("Origin", line.address())
                    .build();
            send(odd, status -> status == 400);
            assertThat(Files.readString(file("en", "who"))).doesNotContain("\nx\n");
        }
    }

    private Path file(String language, String topic) {
        return scripts.resolve("words/" + language + "/examples/" + topic + ".txt");
    }

    private static void write(LineFixture line, String number, String text) {
        Phone phone = line.exchange().phone(number);
        phone.text(LineFixture.HOTLINE, text);
    }

    private static String learnt(LineFixture line, String language) throws Exception {
        var outcome = HttpRequest.newBuilder(URI.create(line.address() + "/handset/lesson?lang=" + language))
                .build();
        Eventually.holds(() -> status(outcome) == 200);
        return send(outcome, status -> status == 200);
    }

    private static String add(LineFixture line, String text, String language, String topic) throws Exception {
        String form = "text=" + encoded(text) + "&language=" + language + "&topic=" + topic;
        return send(post(line, form).header("Origin", line.address()).build(), status -> status == 200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder post(LineFixture line, String form) {
        return HttpRequest.newBuilder(URI.create(line.address() + "/handset/lesson"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String get(LineFixture line, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(line.address() + path)).build(), status -> status == 200);
    }

    private static int status(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String send(HttpRequest request, Predicate<Integer> expected) throws Exception {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).matches(expected);
        return answer.body();
    }
}
