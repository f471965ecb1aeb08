package org.porchlight.turn;

import java.util.Locale;

/** What stood in a contact's way in a turn, as it is noted: that it was so, never what the person pressed or wrote. */
public enum Trouble {
    /** Places are near, and all of them are closed now, or may be. */
    NONE_OPEN,
    NOT_UNDERSTOOD,
    WRONG_KEY,
    /** A question was asked, and nothing came; in an emergency that is as it should be. */
    SILENT;

    /** The word of the note. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
