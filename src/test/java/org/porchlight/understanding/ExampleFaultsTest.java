package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;

class ExampleFaultsTest {
    private static List<String> faults(Map<String, String> changed) {
        return ExampleFaults.of(Knowledge.of(withEnough(changed))).stream()
                .map(fault -> fault.file() + ":" + fault.line() + ": " + fault.what())
                .toList();
    }

    /** Enough examples of every topic, with other files in the place of some. */
    private static Map<String, String> withEnough(Map<String, String> changed) {
        Map<String, String> files = new HashMap<>();
        for (Language language : Language.values()) {
            for (Topic topic : Topic.values()) {
                files.put(
                        language.code() + "/examples/" + topic.word() + ".txt",
                        IntStream.range(0, ExampleFaults.FEW)
                                .mapToObj(i -> topic.word() + " " + i)
                                .collect(Collectors.joining("\n")));
            }
        }
        changed.forEach((file, text) -> files.merge(file, text, (there, more) -> more + "\n" + there));
        return files;
    }

    @Test
    void a_text_of_two_topics_is_found_at_both_lines() {
        assertThat(faults(
                        Map.of("en/examples/help.txt", "# ours\nHe's dying!", "en/examples/overdose.txt", "hes dying")))
                .containsExactlyInAnyOrder(
                        "en/examples/help.txt:2: “He's dying!” is an example of help and, in "
                                + "en/examples/overdose.txt:1, of overdose.",
                        "en/examples/overdose.txt:1: “hes dying” is an example of overdose and, in "
                                + "en/examples/help.txt:2, of help.");
    }

    @Test
    void a_text_may_stand_twice_where_each_topic_is_good_or_the_language_is_another() {
        assertThat(faults(Map.of(
                        "en/examples/help.txt", "hes dying | also: overdose",
                        "en/examples/overdose.txt", "hes dying | also: help",
                        "fr/examples/who.txt", "hes dying")))
                .isEmpty();
        assertThat(faults(Map.of(
                        "en/examples/help.txt", "hes dying | also: overdose",
                        "en/examples/overdose.txt", "hes dying")))
                .hasSize(2);
    }

    @Test
    void marks_and_bare_reactions_are_claimed_by_nobody() {
        assertThat(faults(Map.of("en/examples/help.txt", "???", "en/examples/unclear.txt", "?")))
                .isEmpty();
    }

    @Test
    void a_topic_with_few_examples_in_a_language_is_found() {
        Map<String, String> files = withEnough(Map.of());
        files.put("fr/examples/jail.txt", "en prison\nà la prison");
        files.remove("es/examples/jail.txt");
        assertThat(ExampleFaults.of(Knowledge.of(files)))
                .extracting(ExampleFaults.Fault::file, ExampleFaults.Fault::what)
                .containsExactly(
                        tuple("fr/examples/jail.txt", "The topic jail has 2 examples in this language."),
                        tuple("es/examples/jail.txt", "The topic jail has 0 examples in this language."));
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        BrokenKnowledge broken = catchThrowableOfType(BrokenKnowledge.class, () -> Knowledge.of(
                        Map.of("en/examples/help.txt", "# x\nhelp\nhelp me | also: hlep"))
                .written());
        assertThat(broken.file()).isEqualTo("en/examples/help.txt");
        assertThat(broken.line()).isEqualTo(3);
        Knowledge phrases = Knowledge.of(Map.of("en/phrases.txt", "[help]\nhelp me\n~ me"));
        assertThat(catchThrowableOfType(BrokenKnowledge.class, phrases::phrases).line())
                .isEqualTo(3);
    }

    @Test
    void what_is_taken_for_another_topic_when_left_out_is_noted() {
        Map<String, String> files = withEnough(Map.of("en/examples/jail.txt", "naloxone 3 please"));
        LeftOutExamples leftOut = LeftOutExamples.of(Knowledge.of(files));
        assertThat(leftOut.missed()).anySatisfy(missed -> {
            assertThat(missed.written().file()).isEqualTo("en/examples/jail.txt");
            assertThat(missed.written().line()).isEqualTo(1);
            assertThat(missed.taken().topic()).isEqualTo(Topic.NALOXONE);
        });
        assertThat(leftOut.share().part()).isEqualTo(leftOut.missed().size());
        assertThat(LeftOutExamples.of(Knowledge.of(files)).missed()).isEqualTo(leftOut.missed());
    }
}
