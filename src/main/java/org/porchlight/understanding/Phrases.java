package org.porchlight.understanding;

import java.util.List;
import java.util.Optional;

/** Phrases that decide alone what a text is about. */
final class Phrases {
    private final HeadedPhrases<Topic> phrases = new HeadedPhrases<>("a phrase under no topic");

    /** Reads phrases under {@code [topic]} headings, and sayings. */
    void read(String lines) {
        phrases.read(lines, Topic::ofWord);
    }

    /** What of the phrases stands in a text. */
    HeadedPhrases.Found<Topic> find(List<String> tokens) {
        return phrases.find(tokens);
    }

    /** The weightiest topic of those found; of equal weight the one with the longest phrase. */
    static Optional<PhraseIndex.Found<Topic>> weightiest(HeadedPhrases.Found<Topic> found) {
        return found.meant().stream().reduce((one, other) -> heavier(one, other) ? one : other);
    }

    private static boolean heavier(PhraseIndex.Found<Topic> one, PhraseIndex.Found<Topic> other) {
        int rank = one.meaning().rank().compareTo(other.meaning().rank());
        return rank < 0 || (rank == 0 && one.to() - one.from() >= other.to() - other.from());
    }
}
