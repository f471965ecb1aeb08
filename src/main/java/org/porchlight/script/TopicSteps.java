package org.porchlight.script;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.understanding.Topic;

/** Reads where topics of texts lead: {@code topic: step} lines. */
final class TopicSteps {
    private TopicSteps() {}

    static Map<Topic, String> read(Map<String, Yaml> entries) {
        var steps = new EnumMap<Topic, String>(Topic.class);
        entries.forEach((word, step) -> {
            topic(word, step).ifPresent(topic -> steps.put(topic, step.text()));
            step.names(NameKind.TARGET, step.text());
        });
        return steps;
    }

    /** The topic of that name; reported where there is none. */
    static Optional<Topic> topic(String word, Yaml entry) {
        Optional<Topic> topic = Topic.ofWord(word);
        if (topic.isEmpty()) {
            entry.report("“" + word + "” is no topic of texts.", "Use a name from words/en/examples.");
        }
        return topic;
    }
}
