package org.porchlight.listings;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.sheets.PlainText;

/** Words of ours, and what other people's lists say for them. */
final class WordList {
    static final WordList SERVICES = new WordList("services.txt");
    static final WordList TRAITS = new WordList("traits.txt");
    static final WordList KINDS = new WordList("kinds.txt");

    private final Map<String, String> ours = new HashMap<>();

    private WordList(String file) {
        for (String line : Resources.lines(file)) {
            String[] words = line.split(" *\\| *");
            for (String word : words) {
                ours.put(PlainText.of(word), words[0].strip());
            }
        }
    }

    /** Our word for theirs, when theirs is known as a whole. */
    Optional<String> of(String theirs) {
        return Optional.ofNullable(ours.get(PlainText.of(theirs)));
    }

    /** Our words for all that a phrase names somewhere. */
    Set<String> in(String phrase) {
        String text = " " + PlainText.of(phrase) + " ";
        Set<String> found = new LinkedHashSet<>();
        ours.forEach((theirs, our) -> {
            if (text.contains(" " + theirs + " ")) {
                found.add(our);
            }
        });
        return found;
    }
}
