package org.porchlight.staff;

import java.util.Locale;

/** What kind of thing staff did; a closed list, the same as in the table. Never for whom, nor how it ended. */
public enum Act {
    TAKE,
    GIVE_BACK,
    CALL,
    RING_AGAIN,
    TEXT,
    END,
    PRACTICE,
    ON,
    OFF,
    BREAK,
    PAUSE,
    RESUME,
    SHIFT,
    STAFF,
    SIGN_IN,
    ACCOUNT,
    DIRECTORY;

    /** The word in the table, and in the names of its texts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
