package org.porchlight.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a call has come, as whoever makes it sees it; in the order in which it comes. */
public enum Stage {
    RINGING_YOU,
    ASKING_YOU,
    RINGING_THEM,
    TALKING,
    OVER;

    /** By what its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those on the way. */
    static List<Stage> steps() {
        return Arrays.stream(values()).filter(stage -> stage != OVER).toList();
    }
}
