package org.porchlight.turn;

import java.util.Arrays;
import java.util.Locale;

/** How a caller talks on the phone, as far as a responder must know it before they ring: a closed answer. */
public enum Manner {
    /** Nothing was said of it. */
    TALK,
    /** A relay operator speaks for them. */
    RELAY,
    /** They may be heard, and may be able to say no more than yes or no. */
    BRIEF;

    /** The word in scripts, in the table, and at the end of the names of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The manner of a word; {@link #TALK} for any that is none. */
    public static Manner ofWord(String word) {
        return Arrays.stream(values())
                .filter(manner -> manner.word().equals(word))
                .findFirst()
                .orElse(TALK);
    }
}
