package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.Terminal;
import org.porchlight.process.Running;
import org.porchlight.script.ScriptFiles;
import org.porchlight.testing.LogbackFixture;

/** {@code porchlight understand}, run as an operator runs it, with no setting and no database. */
@ResourceLock(value = LogbackFixture.LOG, mode = ResourceAccessMode.READ)
class UnderstandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path here;

    @Test
    void it_says_language_topic_certainty_the_words_that_decided_and_the_whole_reply() {
        assertThat(run("", "understand", "jveux mourir")).isZero();
        assertThat(out.toString())
                .startsWith("jveux mourir\n  language   fr\n  topic      suicide\n")
                .containsPattern("\n  certainty  \\d+ %\n  because    .*mourir")
                .containsPattern("\n  reply      [23] segments\n    Vous avez bien fait")
                .contains("\n    Au besoin : SOS, PARLER, MENU\n")
                .doesNotContain("  does");
    }

    @Test
    void each_text_of_the_command_line_is_a_text_of_its_own() {
        assertThat(run("", "understand", "STOP", "call me")).isZero();
        assertThat(out.toString())
                .startsWith("STOP\n")
                .contains("  topic      stop\n", "  does       stop\n", "  reply      none\n", "\ncall me\n")
                .contains("  topic      callback\n");
    }

    @Test
    void a_bare_reaction_is_of_the_language_that_it_quotes() {
        eachIsTold(
                """
                A aimé « Appelez le 911 »                         | fr unclear “”
                A réagi avec ❤️ à « Appelez le 911 maintenant »   | fr unclear “”
                A aimé une image                                  | fr unclear “”
                Le gustó “Llame al 911 ahora”                     | es unclear “”
                Liked “CALL 911 NOW”                              | en unclear “”
                """,
                answer -> answer.path("language").asText() + " "
                        + answer.path("topic").asText() + " “"
                        + answer.path("reply").asText() + "”");
    }

    /** "Parc-Ex" is no ex: the line gives the place, and the topic shown is that of the answer. */
    @Test
    void the_topic_is_what_the_line_acted_on() {
        assertThat(run("{\"text\": \"1\", \"before\": [\"hi\"]}\n{\"text\": \"Parc-Ex\"}\n", "understand", "--json"))
                .isZero();
        assertThat(answers().getLast().path("topic").asText()).isEqualTo("place");
    }

    @Test
    void texts_are_read_from_standard_input_one_a_line() {
        assertThat(run("he wont wake up\r\nhello\\nmenu\n\nwhere can i get narcan", "understand"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("  topic")))
                .containsExactly(
                        "  topic      overdose", "  topic      menu", "  topic      unclear", "  topic      naloxone");
    }

    @Test
    void json_is_one_object_a_line_with_these_fields() {
        assertThat(run("he wont wake up\n{\"text\": \"STOP\"}\n", "understand", "--json"))
                .isZero();
        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(2).allSatisfy(answer -> assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("text", "language", "topic", "certainty", "because", "reply", "does"));
        assertThat(answers.getFirst().path("text").asText()).isEqualTo("he wont wake up");
        assertThat(answers.getFirst().path("certainty").asDouble()).isBetween(0.5, 1.0);
        assertThat(answers.getFirst().path("because").path(0).asText()).isEqualTo("wont wake");
        assertThat(answers.getFirst().path("reply").asText())
                .startsWith("CALL 911 NOW")
                .contains("\n1 NEXT\n");
        assertThat(answers.getFirst().path("does")).isEmpty();
        assertThat(answers.getLast().path("reply").asText()).isEmpty();
        assertThat(answers.getLast().path("does").path(0).asText()).isEqualTo("stop");
    }

    @Test
    void the_language_is_that_of_the_answer_to_a_machine_too() {
        eachIsTold("""
            {"text": "Message automatique: je suis en avion."}               | fr
            {"text": "Respuesta automática: estoy fuera de la oficina"}      | es
            """, answer -> answer.path("language").asText());
    }

    @Test
    void the_topic_is_that_of_the_answer_in_that_conversation() {
        eachIsTold("""
            {"text": "ok", "before": ["he wont wake up"]}                    | overdose
            {"text": "asdfgh", "before": ["he wont wake up", "ok"]}          | overdose
            {"text": "not working", "before": ["he wont wake up"]}           | afternaloxone
            {"text": "911"}                                                  | overdose
            {"text": "y se reveille pu", "region": "CA-QC"}                  | overdose
            {"text": "hi"}                                                   | menu
            {"text": "1", "before": ["hi"]}                                  | naloxone
            {"text": "98101", "before": ["hi", "1"]}                         | place
            {"text": "98101"}                                                | place
            {"text": "Springfield"}                                          | place
            {"text": "narcan near 98101"}                                    | naloxone
            {"text": "needle exchange eugene"}                               | supplies
            {"text": "showers near 97209"}                                   | needs
            {"text": "97209", "before": ["showers near 98101"]}              | place
            {"text": "the blue door rota is on the fridge"}                  | unclear
            {"text": "Liked “1 NALOXONE near you”"}                          | unclear
            {"text": "xqzv", "before": ["hi", "xqzw"]}                       | unclear
            {"text": "person"}                                               | person
            {"text": "0", "before": ["hi"]}                                  | person
            {"text": "qwxz", "before": ["hi", "1"]}                          | place
            {"text": "qwxy", "before": ["hi", "1", "qwxz"]}                  | place
            {"text": ""}                                                     | unclear
            {"text": "STOP"}                                                 | stop
            {"text": "call me"}                                              | callback
            {"text": "1", "before": ["call me"]}                             | callback
            {"text": "Robin", "before": ["call me", "1"]}     | callback
            {"text": "dont call me back"}                                    | withdraw
            {"text": "forget me"}                                            | privacy
            {"text": "hey who is this", "number": "callback"}                | unclear
            {"text": "where is narcan", "number": "callback"}                | unclear
            {"text": "hes not breathing", "number": "callback"}              | overdose
            {"text": "yes", "number": "callback"}                            | callback
            """, answer -> answer.path("topic").asText());
    }

    @Test
    void it_says_what_would_be_promised_erased_or_stopped() {
        eachIsTold("""
            {"text": "STOP"}                                                              | stop
            {"text": "START", "before": ["STOP"]}                                         | start
            {"text": "forget me"}                                                         | forget
            {"text": "no call"}                                                           | withdraw
            {"text": "dont call me back"}                                                 | withdraw
            {"text": "1", "before": ["please dont call me while i am at work all week"]}  | withdraw
            {"text": "yes", "number": "callback"}                                         | callback
            {"text": "later", "number": "callback"}                                       | later
            {"text": "no call", "number": "callback"}                                     | withdraw
            {"text": "1", "before": ["call me", "1", "1"]}            | callback
            {"text": "call me"}                                                           |
            {"text": "Robin", "before": ["call me", "1"]}                  |
            {"text": "i forgot my pills"}                                                 |
            {"text": "not a good time", "number": "callback"}                             | later
            {"text": "he wont wake up"}                                                   |
            """, answer -> joined(answer.path("does")));
    }

    @Test
    void crisis_lines_are_those_of_the_region_else_of_the_sender_s_area_code() {
        run("""
            {"text": "i want to die", "region": "CA-ON"}
            {"text": "i want to die", "from": "+14165550123"}
            {"text": "i want to die", "from": "+12065550123", "region": "CA-ON"}
            {"text": "i want to die", "from": "+12065550123"}
            """, "understand", "--json");
        List<String> replies =
                answers().stream().map(answer -> answer.path("reply").asText()).toList();
        assertThat(replies.subList(0, 3)).containsOnly(replies.getFirst());
        assertThat(replies.getLast()).isNotEqualTo(replies.getFirst());
    }

    @Test
    void times_of_a_call_are_in_the_zone_of_the_sender_s_area_code_while_no_place_is_known() {
        run("""
            {"text": "call me", "from": "+15145550123"}
            {"text": "call me", "from": "+12065550123"}
            """, "understand", "--json");

        assertThat(answers().stream().map(answer -> answer.path("reply").asText()))
                .satisfiesExactly(
                        montreal -> assertThat(montreal).contains("Eastern Time"),
                        seattle -> assertThat(seattle).contains("Pacific Time"));
    }

    @Test
    void what_cannot_be_read_is_named_with_what_to_do_and_the_rest_is_answered() {
        assertThat(run("""
            hello
            {"text": "my secret
            {"txt": "my secret"}
            {"text": ["my secret"]}
            {"text": "my secret", "before": "my secret"}
            {"text": "my secret", "before": [1]}
            {"text": "my secret", "region": "Ohio"}
            {"text": "my secret", "number": "2"}
            {"text": "hello"} my secret
            {"text": "bonjour", "before": null, "from": "Pizza"}
            """, "understand", "--json")).isEqualTo(2);
        assertThat(answers().stream().map(answer -> answer.path("text").asText()))
                .containsExactly("hello", "bonjour");
        List<String> errors = err.toString().lines().toList();
        assertThat(errors).hasSize(8).allSatisfy(error -> assertThat(error)
                .matches("Line \\d+ .*\\. (Write|Add) .*")
                .doesNotContain("secret", "Exception"));
        assertThat(errors.getFirst()).startsWith("Line 2 ");
        assertThat(errors.getLast()).startsWith("Line 9 ");
    }

    @Test
    void bytes_that_are_no_text_cost_their_line_alone() {
        byte[] bytes = "\uFEFFhello\nhell?\nhola\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
        }
        assertThat(run(new ByteArrayInputStream(bytes), "understand", "--json")).isEqualTo(2);
        assertThat(answers().stream().map(answer -> answer.path("text").asText()))
                .containsExactly("hello", "hola");
        assertThat(err.toString()).isEqualTo("Line 2 is not UTF-8. Save the texts as UTF-8.\n");
    }

    @Test
    @Timeout(90)
    void three_thousand_lines_take_seconds() {
        String lines = IntStream.range(0, 1000)
                .mapToObj(i -> "he wont wake up " + i + "\nou trouver de la naloxone " + i
                        + "\nmi primo esta en la carcel y quiero hablar con alguien " + i + "\n")
                .reduce("", String::concat);
        assertThat(run(lines, "understand", "--json")).isZero();
        assertThat(answers()).hasSize(3000);
    }

    @Test
    void nothing_of_a_text_is_kept_or_logged() throws IOException {
        Logger logger = LogbackFixture.logger("org.porchlight");
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        logger.addAppender(log);
        try {
            run("zanzibar\n{\"text\": \"zanzibar 5\", \"before\": [\"STOP\"]}", "understand", "--json");
            logger.warn("the log is heard");
        } finally {
            logger.detachAppender(log);
        }
        // Other tests log at the same time.
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("the log is heard")
                .noneMatch(line -> line.contains("zanzibar"));
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void examples_are_judged_in_a_table() throws IOException {
        Path english = write("en-field.tsv", """
            hes blue and wont wake up\toverdose\t\tstop,ANY-OTHER-LANGUAGE\tplain
            where can i get narcan\tgambling\tsexwork\tnaloxone\twrong on purpose
            ou trouver de la naloxone\tnaloxone\t\tANY-OTHER-LANGUAGE\tother language
            """);
        Path french = write("fr.tsv", "y respire pas\toverdose\n");
        assertThat(run("", "understand", "--examples", english.toString(), french.toString()))
                .isZero();
        assertThat(out.toString())
                .containsPattern("right +33.3 % of 3 +100.0 % of 1 +-")
                .containsPattern("harmful +66.7 % of 3 +0.0 % of 1")
                .containsPattern("overdose +100.0 % of 1 +100.0 % of 1")
                .containsPattern("gambling +0.0 % of 1, 1")
                .contains("    1  gambling > naloxone\n", "    1  naloxone > naloxone in fr\n")
                .contains("HARMFUL where can i get narcan\n", "HARMFUL ou trouver de la naloxone\n");
    }

    @Test
    void what_is_measured_are_the_answers_of_the_whole_line() throws IOException {
        Path file = write("en.tsv", "STOP\tstop\n911\toverdose\nV6B\tplace\nforget me\tprivacy\n");
        assertThat(run("", "understand", "--examples", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("right +100.0 % of 4")
                .containsPattern("promised or stopped unasked +25.0 % of 4");
    }

    @Test
    void held_out_examples_are_not_learnt_from() throws IOException {
        Path scripts = fewExamples("his lips have gone the colour of slate");
        Path file = write("en.tsv", "his lips have gone the colour of slate!\toverdose\n");
        String[] judge = {"understand", "--scripts", scripts.toString(), "--examples", file.toString()};
        assertThat(run("", judge)).isZero();
        assertThat(out.toString()).containsPattern("right +100.0 % of 1");
        String[] heldOut =
                Stream.concat(Stream.of(judge), Stream.of("--held-out")).toArray(String[]::new);
        out.getBuffer().setLength(0);
        assertThat(run("", heldOut)).isZero();
        assertThat(out.toString()).containsPattern("right +0.0 % of 1");
    }

    @Test
    void a_file_of_examples_that_cannot_be_read_is_named() throws IOException {
        Path german = write("de.tsv", "hallo\tmenu\n");
        assertThat(run("", "understand", "--examples", german.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(german + ": its name tells no language. Let it begin with en, fr or es");
        err.getBuffer().setLength(0);
        assertThat(run("", "understand", "--examples", here.resolve("en.tsv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("en.tsv can't be read.").doesNotContain("Exception");
        err.getBuffer().setLength(0);
        Path english = write("english.tsv", "hi\tmenu\nmy secret\ndancing\n");
        assertThat(run("", "understand", "--examples", english.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("english.tsv:2: ", "english.tsv:3: ")
                .doesNotContain("secret");
        assertThat(out.toString()).containsPattern("right +100.0 % of 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "understand --json --examples en.tsv",
                "understand hi --examples en.tsv",
                "understand --held-out hi",
                "understand --examples",
                "understand --dance"
            })
    void wrong_usage_is_2_and_says_how(String line) {
        assertThat(run("", line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: porchlight understand").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_tells_what_a_line_may_be_and_that_sites_are_made_up() {
        assertThat(run("", "help", "understand")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("\"before\"", "\"from\"", "\"region\"", "\"callback\"", "--held-out", "are made up");
    }

    /** The scripts with two examples of each topic, and one of their own. */
    private Path fewExamples(String overdose) throws IOException {
        Path folder = here.resolve("scripts");
        for (Map.Entry<String, String> file : ScriptFiles.packaged().texts().entrySet()) {
            boolean examples = file.getKey().contains("/examples/");
            String few = file.getValue().lines().limit(2).reduce("", (all, line) -> all + line + "\n");
            boolean own = file.getKey().equals("words/en/examples/overdose.txt");
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, examples ? few + (own ? overdose + "\n" : "") : file.getValue());
        }
        return folder;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(here.resolve(name), content);
    }

    private List<JsonNode> answers() {
        return out.toString().lines().map(UnderstandTest::read).toList();
    }

    /**
     * Reads the texts of a table in one run and compares what is told of each.
     *
     * @param table rows of a text, {@code |} and what must be told of that text
     */
    private void eachIsTold(String table, Function<JsonNode, String> told) {
        List<String[]> rows = table.lines().map(row -> row.split(" +\\| ?", 2)).toList();
        run(rows.stream().map(row -> row[0] + "\n").collect(Collectors.joining()), "understand", "--json");
        assertThat(err.toString()).isEmpty();
        List<JsonNode> answers = answers();
        assertThat(IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i)[0] + " | " + told.apply(answers.get(i))))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row[0] + " | " + row[1].strip())
                        .toList());
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private int run(String piped, String... command) {
        return run(new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)), command);
    }

    private int run(InputStream in, String... command) {
        var terminal = new Terminal(in, new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(Map.of(), here, new Running(), terminal).run(command);
    }
}
