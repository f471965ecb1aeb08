package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.Map;
import org.porchlight.understanding.Topic;

/** Reads where texts lead inside an emergency: {@code topic: step} and {@code remark: step} lines. */
final class RepliesReader {
    private RepliesReader() {}

    static Replies read(Map<String, Yaml> entries) {
        var topics = new LinkedHashMap<String, Yaml>();
        var others = new LinkedHashMap<String, Yaml>();
        entries.forEach((word, step) -> (Topic.ofWord(word).isPresent() ? topics : others).put(word, step));
        return new Replies(TopicSteps.read(topics), remarks(others));
    }

    static Map<String, String> remarks(Map<String, Yaml> entries) {
        var steps = new LinkedHashMap<String, String>();
        entries.forEach((name, step) -> {
            steps.put(name, step.text());
            step.names(NameKind.REMARK, name);
            step.names(NameKind.TARGET, step.text());
        });
        return steps;
    }
}
