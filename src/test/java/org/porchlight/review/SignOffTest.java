package org.porchlight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.PorchlightFixture;
import org.porchlight.ScriptFolderFixture;

/** What was signed off, by whom, and what changed since, with the record beside the scripts and with git. */
class SignOffTest {
    private static final String WORDS = "words/fr/overdose.yaml";

    @TempDir
    private Path scripts;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void scripts_of_ones_own() {
        ScriptFolderFixture.in(scripts);
    }

    @Test
    void what_was_signed_off_is_listed_once_its_words_change() throws Exception {
        signed("overdose", "fr");
        assertThat(listed("--language", "fr")).doesNotContain("fr overdose").contains("fr naloxone: nothing of it is");

        change("words/fr/overdose.yaml", "Appelez vite le 911", "Appelez maintenant le 911");
        change("overdose.yaml", "silent: phones", "silent: naloxone");
        assertThat(listed("--language", "fr"))
                .contains(WORDS + ":", "fr overdose.opening changed since the night nurse signed it off on ")
                .contains("before, heard  Appelez vite le 9 1 1", "now, heard     Appelez maintenant le 9 1 1")
                .contains("fr step overdose.opening changed since", "silence → overdose.naloxone");
        assertThat(listed("--language", "en")).contains("en overdose: nothing of it is signed off");

        signed("overdose", "fr");
        assertThat(listed("--language", "fr")).doesNotContain("fr overdose", "fr step overdose");
    }

    @Test
    void a_new_prompt_and_a_new_number_are_listed() throws Exception {
        signed("overdose", "es");
        signed("lines", "es");
        Files.writeString(scripts.resolve("words/es/overdose.yaml"), "added: \"Hola.\"\n", StandardOpenOption.APPEND);
        change("lines.yaml", "1-800-222-1222", "1-800-222-1223");
        assertThat(listed("--language", "es"))
                .contains("es overdose.added is new.")
                .contains("es lines.poison-us changed since");
    }

    @Test
    void a_day_counts_what_was_signed_by_then() throws Exception {
        signed("overdose", "fr");
        String today = LocalDate.now().toString();
        assertThat(listed("--language", "fr", "--since", today)).doesNotContain("fr overdose");
        assertThat(listed("--language", "fr", "--since", "2026-01-01"))
                .contains("fr overdose: nothing of it is signed off");
    }

    @Test
    void a_commit_is_compared_with_its_files() throws Exception {
        assumeThat(git("--version")).as("git is not here").isZero();
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        change("words/fr/overdose.yaml", "Appelez vite le 911", "Appelez maintenant le 911");
        assertThat(listed("--since", "HEAD"))
                .contains("fr overdose.opening changed.", "1 text changed since HEAD.")
                .doesNotContain("naloxone");
        assertThat(run("--sign-off", "--since", "HEAD~7")).isEqualTo(2);
        assertThat(err.toString()).contains("HEAD~7", "Name a day instead, such as 2026-11-20");
    }

    @Test
    void without_a_history_it_says_what_works() {
        assertThat(run("--sign-off", "--since", "HEAD")).isEqualTo(2);
        assertThat(err.toString()).contains("The scripts at “HEAD” can't be read", "signed-off.tsv and needs no git");
    }

    @Test
    void a_record_that_was_spoilt_is_named_with_its_line() throws Exception {
        signed("overdose", "fr");
        Files.writeString(scripts.resolve("signed-off.tsv"), "yesterday\tsomeone\n", StandardOpenOption.APPEND);
        assertThat(run("--sign-off")).isEqualTo(1);
        assertThat(err.toString()).contains("signed-off.tsv:", "This line can't be read.");
    }

    private void signed(String topic, String language) {
        assertThat(run(topic, "--language", language, "--signed-off-by", "the night nurse"))
                .as(err.toString())
                .isZero();
    }

    private String listed(String... more) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(Stream.of("--sign-off"), Stream.of(more)).toArray(String[]::new);
        assertThat(run(all)).as(err.toString()).isEqualTo(1);
        return out.toString();
    }

    private int run(String... arguments) {
        String[] all = Stream.of(
                        Stream.of("transcript"), Stream.of(arguments), Stream.of("--scripts", scripts.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return PorchlightFixture.run(out, err, all);
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = scripts.resolve(name);
        String before = Files.readString(file);
        Files.writeString(file, before.replaceFirst(Pattern.quote(from), to));
        assertThat(file).content().isNotEqualTo(before);
    }

    private int git(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("git", "-C", scripts.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        try {
            return new ProcessBuilder(all)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException none) {
            return -1;
        }
    }
}
