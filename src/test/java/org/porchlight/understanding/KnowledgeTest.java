package org.porchlight.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;

class KnowledgeTest {
    @Test
    void examples_are_one_a_line_with_remarks_breaks_and_other_right_topics() {
        Knowledge knowledge = Knowledge.of(Map.of(
                "fr/examples/overdose.txt", "# rien\n\nyé bleu\nil respire pas\\nvite | also: help, howto\n\\#sos\n",
                "fr/callback.yaml", "passed: over"));
        assertThat(knowledge.examples())
                .containsExactly(
                        new Example(Language.FR, Topic.OVERDOSE, Set.of(), "yé bleu"),
                        new Example(
                                Language.FR, Topic.OVERDOSE, Set.of(Topic.HELP, Topic.HOWTO), "il respire pas\nvite"),
                        new Example(Language.FR, Topic.OVERDOSE, Set.of(), "#sos"));
    }

    @Test
    void an_unknown_topic_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Knowledge.of(Map.of("en/examples/nothing.txt", "x")).written())
                .withMessageContaining("en/examples/nothing.txt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Knowledge.of(Map.of("en/examples/help.txt", "x | also: nothing"))
                        .written())
                .withMessageContaining("nothing");
    }

    @Test
    void the_digest_follows_the_content() {
        String digest = Knowledge.of(Map.of("en/examples/help.txt", "help")).digest();
        assertThat(Knowledge.of(Map.of("en/examples/help.txt", "help", "en/menu.yaml", "x"))
                        .digest())
                .isEqualTo(digest);
        assertThat(Knowledge.of(Map.of("en/examples/help.txt", "help me")).digest())
                .isNotEqualTo(digest);
        assertThat(Knowledge.of(Map.of("en/examples/help.txt", "help", "en/classes.txt", "a: b"))
                        .digest())
                .isNotEqualTo(digest);
    }
}
