package org.porchlight.staff;

import java.util.Locale;

/**
 * Lists the kinds of things that staff do; a closed list, the same as in the table. Never for which caller, nor with
 * which result.
 */
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
    DIRECTORY,
    SITE_REPORT,
    SET_ASIDE,
    BRING_BACK,
    EXPORT;

    /** The word in the table, and in the names of its texts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
