package org.porchlight.turn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A closed answer to "how were we?". */
public enum Rating {
    KIND,
    RUSHED,
    JUDGED,
    DISCRIMINATED,
    /** A call was promised and didn't come. */
    BROKEN,
    /** Somebody let others know of the contact, or of what it was about. */
    OUTED;

    /** The word in scripts, in the table, and at the end of the names of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rating of a word; empty for any that is none. */
    public static Optional<Rating> ofWord(String word) {
        return Arrays.stream(values())
                .filter(rating -> rating.word().equals(word))
                .findFirst();
    }
}
