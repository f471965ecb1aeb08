package org.porchlight.vitals;

import java.util.Locale;

/** What a process of the line does. */
public enum ProcessKind {
    /** Answers calls and texts. */
    SERVE,
    /** Does the jobs. */
    WORK;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
