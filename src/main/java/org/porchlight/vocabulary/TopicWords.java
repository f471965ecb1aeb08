package org.porchlight.vocabulary;

import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Keywords;

/** Knows the words that tell what this line is for; in a discreet thread nothing with such a word is said first. */
public final class TopicWords {
    /** What the keyword files call them. */
    public static final String KEY = "topic-words";

    private final Keywords<String> words;

    private TopicWords(Keywords<String> words) {
        this.words = words;
    }

    public static TopicWords of(Map<String, List<String>> tongues) {
        return new TopicWords(new KeywordLists(tongues).exactly(List.of(KEY), List.of()));
    }

    /** Whether one of them stands in a text, in any language. */
    public boolean in(List<String> tokens) {
        return words.within(tokens).filter(Keywords.Hit::exact).isPresent();
    }
}
