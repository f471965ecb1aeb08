package org.porchlight.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a branch may ask of the moment. There is no expression language, on purpose. */
public enum Condition {
    /** The person writes rather than calls. */
    TEXT,
    /** We see a number that a text could go to. */
    NUMBER,
    /** The person has said where they are. */
    PLACE,
    /** Somebody can call back, at some time that we may offer. */
    CALL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Condition> of(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.word().equals(word))
                .findFirst();
    }
}
