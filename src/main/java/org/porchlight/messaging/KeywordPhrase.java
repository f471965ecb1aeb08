package org.porchlight.messaging;

import java.util.List;
import java.util.Set;

/**
 * A known phrase. It holds no state of a search.
 *
 * @param pieces {@code pieces.get(i).get(n)} is what words {@code i} to {@code i + n} are when written as one
 * @param tolerant whether slips and missing spaces are forgiven
 * @param order when it was added
 */
record KeywordPhrase<T>(
        T meaning, Set<Language> languages, List<List<WordIndex.Piece>> pieces, boolean tolerant, int order) {
    int words() {
        return pieces.size();
    }

    /** Letters without spaces. */
    int letters() {
        return pieces.getFirst().getLast().word().length();
    }
}
