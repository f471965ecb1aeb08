package org.porchlight.bridge;

import java.util.Locale;

/** Says what came of a bridge as far as phones can tell; a closed list, the same as in the table. Not how the call went. */
public enum BridgeOutcome {
    /** The responder's phone rang, and nobody picked up. */
    NOT_ANSWERED(false),
    /** The responder's line was busy, or they turned the call away. */
    LINE_BUSY(false),
    /** The phone company took no call from us at all, whoever was to be rung. */
    TURNED_AWAY(false),
    /** The phone company could not, or would not, ring the responder. */
    NOT_REACHED(false),
    /** A person or a machine picked up the responder's phone, and did not press the key. */
    NOT_ACCEPTED(false),
    /** There was no word from the phone company. */
    LOST(false),
    /** The caller's phone was picked up, by a person or a machine. */
    CONNECTED(true),
    NO_ANSWER(true),
    BUSY(true),
    /** The phone company could not, or would not, ring the caller. */
    UNREACHABLE(true),
    /** The responder let go while it rang. */
    LET_GO(true),
    /** The caller's phone may have rung. */
    UNSURE(true);

    private final boolean tried;

    BridgeOutcome(boolean tried) {
        this.tried = tried;
    }

    /** Whether the caller was rung, or may have been. */
    public boolean tried() {
        return tried;
    }

    /** Whether there may have been a call that dropped. */
    boolean dropped() {
        return this == CONNECTED || this == UNSURE;
    }

    /** The word in the table, and in the names of its texts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
