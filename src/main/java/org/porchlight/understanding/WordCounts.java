package org.porchlight.understanding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Language;

/** Counts in which language words stand in examples, to tell which one language a word is of. */
final class WordCounts {
    /** Their examples hold names of places, of drugs and of languages. */
    private static final Set<Topic> NAMING = EnumSet.of(Topic.NALOXONE, Topic.SUPPLIES, Topic.LANGUAGE);
    /** A word of fewer examples tells nothing. */
    private static final int LEAST = 4;
    /** Nearly all examples with the word are of the language. */
    private static final double SHARE = 0.9;
    /** Addresses are few beside all that is written, so each counts for so many against another language. */
    private static final int ADDRESS = 5;

    private final Map<String, Optional<Language>> languages;
    private final Map<String, int[]> seen = new HashMap<>();
    private final Map<String, int[]> addressed = new HashMap<>();

    /** @param common the languages of words that need no example, and none for those that several have */
    WordCounts(Map<String, Optional<Language>> common) {
        this.languages = new HashMap<>(common);
    }

    void add(List<String> tokens, Example example) {
        for (String token : new HashSet<>(tokens)) {
            if (example.topic() == Topic.PLACE) {
                languages.put(token, Optional.empty());
                count(token, example, addressed);
            } else if (NAMING.contains(example.topic())) {
                languages.putIfAbsent(token, Optional.empty());
            } else {
                count(token, example, seen);
            }
        }
    }

    private static void count(String token, Example example, Map<String, int[]> counts) {
        counts.computeIfAbsent(token, first -> new int[Language.values().length])[
                example.language().ordinal()]++;
    }

    /** The language of each word; none for a word that tells none. */
    Map<String, Optional<Language>> languages() {
        Map<String, Optional<Language>> told = new HashMap<>(languages);
        seen.forEach((token, counts) -> {
            if (Arrays.stream(counts).sum() >= LEAST) {
                told.put(token, told(counts, addressed.getOrDefault(token, new int[counts.length])));
            }
        });
        return told;
    }

    /** "main" is a hand in French, and a street in addresses of the others, so it tells no language. */
    private static Optional<Language> told(int[] counts, int[] addressed) {
        int all = Arrays.stream(counts).sum();
        int streets = Arrays.stream(addressed).sum();
        return Arrays.stream(Language.values())
                .filter(language -> counts[language.ordinal()]
                        >= SHARE * (all + ADDRESS * (streets - addressed[language.ordinal()])))
                .findFirst();
    }
}
