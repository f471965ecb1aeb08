package org.porchlight.callbacks;

import java.util.Arrays;
import java.util.Locale;

/** How a callback went, as the responder says; a closed list, the same as in the counts. */
public enum Disposition {
    TALKED,
    NO_ANSWER,
    /** A machine answered, and nothing was said to it. */
    MACHINE,
    /** As was agreed when the call was asked for. */
    MESSAGE_LEFT,
    /** Another person answered, and nothing was said. */
    SOMEONE_ELSE,
    /** Not now: another time was agreed. */
    NEW_TIME,
    /** The caller asked not to be called. */
    STOP_CALLS,
    DOES_NOT_WORK;

    /** The word in tables, forms and the names of its texts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Disposition ofColumn(String column) {
        return Arrays.stream(values())
                .filter(it -> it.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
