package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.understanding.Topic;

/**
 * Where texts lead inside a topic file that a person in danger stays in.
 *
 * @param topics by what a text is about
 * @param remarks by what it says besides; these come first
 */
public record Replies(Map<Topic, String> topics, Map<String, String> remarks) {
    /** Every step that they name. */
    public List<String> targets() {
        var targets = new ArrayList<>(topics.values());
        targets.addAll(remarks.values());
        return targets;
    }
}
