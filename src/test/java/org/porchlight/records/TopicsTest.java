package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Pattern NOTE = Pattern.compile("note: ([a-z0-9-]+)");

    private final Topics topics = Topics.packaged();

    @Test
    void every_note_of_the_scripts_is_about_something() throws IOException {
        assertThat(notes()).hasSizeGreaterThan(60).allMatch(topics::knows);
    }

    @Test
    void of_several_the_first_that_fits_counts() {
        assertThat(topics.topic(List.of("rights", "overdose"))).isEqualTo("overdose");
        assertThat(topics.topic(List.of("something-new"))).isEqualTo("other");
        assertThat(topics.ending(List.of("naloxone", "text-plain"))).isEqualTo("texted");
        assertThat(topics.ending(List.of("naloxone"))).isEqualTo("told");
        assertThat(topics.allTopics()).containsAll(Topics.URGENT).endsWith("other");
    }

    /** Emergencies are told for the whole line alone: where they ended is among what is elsewhere. */
    @Test
    void every_topic_in_which_a_contact_may_end_has_its_line() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ivr-scripts"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .filter(topic -> topics.left(topic).equals("other")))
                    .containsExactlyInAnyOrder(
                            "afternaloxone",
                            "child",
                            "danger",
                            "hotline",
                            "lines",
                            "not-safe",
                            "overamp",
                            "overdose",
                            "poison",
                            "seizure",
                            "stop",
                            "suicide",
                            "violence",
                            "withdrawal");
        }
    }

    private static List<String> notes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ivr-scripts"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> NOTE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
