package org.porchlight.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lists how far a call can have come, as its responder sees it, in order. */
public enum Stage {
    RINGING_YOU,
    ASKING_YOU,
    RINGING_THEM,
    TALKING,
    OVER;

    /** The end of the names of its words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lists the stages before a call is over. */
    static List<Stage> steps() {
        return Arrays.stream(values()).filter(stage -> stage != OVER).toList();
    }
}
