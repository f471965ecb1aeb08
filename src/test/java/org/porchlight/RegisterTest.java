package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.Terminal;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Running;

/** {@code porchlight register}, run as an operator runs it, with no database. */
class RegisterTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "OPERATOR_NAME",
            "Lantern Group",
            "OPERATOR_CONTACT",
            "hello@lantern.example",
            "PUBLIC_URL",
            "http://lantern.example");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path here;

    private int run(Map<String, String> environment, String... arguments) {
        var terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(environment, here, new Running(), terminal).run(arguments);
    }

    private String pack(String form) throws IOException {
        assertThat(run(
                        SETTINGS,
                        "register",
                        "--kind",
                        form,
                        "--to",
                        here.resolve("pack").toString()))
                .as(out + "\n" + err)
                .isZero();
        return Files.readString(here.resolve("pack").resolve(form + ".md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10dlc", "toll-free"})
    void the_pack_holds_the_operator_the_pages_and_what_is_owed(String form) throws IOException {
        assertThat(pack(form))
                .contains("Lantern Group", "hello@lantern.example")
                .contains("http://lantern.example/privacy", "http://lantern.example/terms")
                .contains("Message frequency varies", "Message and data rates may apply", "STOP", "HELP")
                .contains("+12065550100")
                .as("no more of the number that is published nowhere than its ending")
                .doesNotContain("2065550101")
                .contains("ending in 01")
                .doesNotContainPattern("\\{[a-z.]+}");
        assertThat(out.toString()).contains(form + ".md is written.", "No sample holds a word that gets refused.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_live_line_needs_no_database_for_it() {
        Map<String, String> live = PorchlightFixture.live(
                "postgres://nobody:nothing@127.0.0.1:1/none", Keys.fresh().value());

        assertThat(run(live, "register", "--kind", "10dlc", "--to", here.toString()))
                .as(out + "\n" + err)
                .isZero();
        assertThat(here.resolve("10dlc.md")).content().contains("Example, line@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "en, text: \"In danger? Call 911. This fentanyl hour: {operator} {contact}. STOP ends texts.\", fentanyl,"
                + " strong supply",
        "fr, text: \"Danger : le 911. Drogues : {operator} {contact}. ARRET met fin.\", drogues, la santé",
        "es, text: \"Peligro: llame al 911. Drogas: {operator} {contact}. ALTO termina.\", drogas, salud",
    })
    void a_word_that_gets_refused_is_found_where_it_stands(String language, String words, String word, String instead)
            throws IOException {
        Path scripts = ScriptFolderFixture.in(here.resolve("scripts"));
        Path help = scripts.resolve("words/" + language + "/help.yaml");
        List<String> lines = Files.readAllLines(help);
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("  text:"))
                .findFirst()
                .orElseThrow());
        lines.set(at, "  " + words);
        Files.write(help, lines);
        var settings = new HashMap<>(SETTINGS);
        settings.put("PORCHLIGHT_SCRIPTS", scripts.toString());

        assertThat(run(settings, "register", "--kind", "10dlc", "--to", here.toString()))
                .as(out + "\n" + err)
                .isOne();
        assertThat(out.toString())
                .containsPattern(
                        "words/" + language + "/help.yaml:\\d+:\\d+: warning: The sample “help” says “" + word + "”")
                .contains("Say instead: ", instead, "Why: ", "such a registration refused.");
        assertThat(here.resolve("10dlc.md")).as("it is written all the same").exists();
    }

    @Test
    void a_form_that_there_is_not_is_named() {
        assertThat(run(SETTINGS, "register", "--kind", "fax")).isEqualTo(2);
        assertThat(err.toString()).contains("the forms are 10dlc and toll-free");
        assertThat(run(SETTINGS, "register")).isEqualTo(2);
    }
}
