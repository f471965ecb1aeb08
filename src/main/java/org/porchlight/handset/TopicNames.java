package org.porchlight.handset;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Words;
import org.porchlight.understanding.Topic;
import org.porchlight.web.PageWords;

/**
 * Names topics as the scripts do, in the language of the page. The line never names the topic of what it did not
 * understand, so the page does.
 */
public record TopicNames(Words scripts, PageWords words) {
    public String of(Topic topic) {
        return scripts.find(words.language(), Words.topic(topic))
                .map(name -> name.words(Channel.TEXT))
                .orElseGet(() -> words.say("topic.unclear"));
    }

    /** All of one kind, by name. */
    public List<Topic> all(boolean emergencies) {
        Collator order = Collator.getInstance(words.locale());
        return Stream.of(Topic.values())
                .filter(topic -> topic.emergency() == emergencies)
                .sorted(Comparator.comparing(this::of, order))
                .toList();
    }
}
