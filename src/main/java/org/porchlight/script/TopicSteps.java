package org.porchlight.script;

import java.util.EnumMap;
import java.util.Map;
import org.porchlight.understanding.Topic;

/** Reads where topics of texts lead: {@code topic: step} lines. */
final class TopicSteps {
    private TopicSteps() {}

    static Map<Topic, String> read(Map<String, Yaml> entries) {
        var steps = new EnumMap<Topic, String>(Topic.class);
        entries.forEach((word, step) -> {
            Topic.ofWord(word)
                    .ifPresentOrElse(
                            topic -> steps.put(topic, step.text()),
                            () -> step.report(
                                    "“" + word + "” is no topic of texts.", "Use a name from words/en/examples."));
            step.names(NameKind.TARGET, step.text());
        });
        return steps;
    }
}
