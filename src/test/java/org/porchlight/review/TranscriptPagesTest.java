package org.porchlight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.PorchlightFixture;

/** The pages that clinicians and native readers read and mark. */
class TranscriptPagesTest {
    @TempDir
    private Path pages;

    @Test
    void a_topic_is_written_whole_with_the_place_of_each_prompt() throws Exception {
        String page = page("overdose-fr-voice.html", "transcript", "overdose", "--language", "fr");
        List<String> prompts = Files.readAllLines(Path.of("ivr-scripts/words/fr/overdose.yaml"));
        assertThat(page)
                .contains("<b>French</b>", "lang=\"fr\"", "<input type=\"checkbox\"")
                .contains("overdose.opening · words/fr/overdose.yaml:" + lineOf("opening:", prompts))
                .contains(", faites le 1.</span>", "· → overdose.naloxone")
                .contains("silence → overdose.naloxone");
    }

    @Test
    void by_text_it_says_what_is_read() throws Exception {
        assertThat(page("naloxone-es-text.html", "transcript", "naloxone", "--language", "es", "--text"))
                .contains("As a texter reads it.", "naloxone.private", "[street]")
                .doesNotContain("naloxone.note-aloud ·");
    }

    @Test
    void a_path_is_written_as_it_is_said() throws Exception {
        assertThat(page("path-en-voice.html", "transcript", "--path", "1", "98101", "2", "-"))
                .containsSubsequence(
                        "A call begins",
                        "Keys 1",
                        "Keys 98101",
                        "naloxone.site ·",
                        "Keys 2",
                        "Do you get texts on this phone",
                        "Nothing is done",
                        "Do you get texts on this phone");
    }

    @Test
    void a_path_tells_times_in_the_zone_of_the_number_that_calls() throws Exception {
        assertThat(page("path-en-voice.html", "transcript", "--from", "+15145550123", "--path", "3"))
                .contains("safe for you, in Eastern Time");
    }

    @Test
    void a_thread_of_texts_is_written_with_its_segments() throws Exception {
        assertThat(page(
                        "path-fr-text.html",
                        "transcript",
                        "--path",
                        "narcan h2x",
                        "AUTRE",
                        "--text",
                        "--language",
                        "fr"))
                .containsSubsequence("“narcan h2x”", "segment", "naloxone.sites", "“AUTRE”", "naloxone.some");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        transcript                       | Name a topic, --path or --sign-off.
        transcript polka                 | There is no topic polka. There are: afternaloxone,
        transcript --sign-off overdose   | --path and --sign-off take no topic.
        transcript overdose --since now  | --since belongs to --sign-off.
        """)
    void wrong_usage_says_what_to_do(String line, String said) {
        var err = new StringWriter();
        assertThat(PorchlightFixture.run(new StringWriter(), err, line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    private String page(String file, String... command) throws Exception {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] all = Stream.concat(Stream.of(command), Stream.of("--to", pages.toString()))
                .toArray(String[]::new);
        assertThat(PorchlightFixture.run(out, err, all)).as(err.toString()).isZero();
        assertThat(out.toString().strip()).isEqualTo(pages.resolve(file).toString());
        return Files.readString(pages.resolve(file));
    }

    private static int lineOf(String beginning, List<String> lines) {
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst()
                        .orElseThrow());
    }
}
