package org.porchlight.bridge;

import java.util.Locale;

/** Says how far a bridge is; a closed list, the same as in the table. */
enum BridgeState {
    /** In the outbox. */
    WAITING,
    RINGING_RESPONDER,
    /** The responder picked up, hears what was agreed and is asked for a key. */
    WHISPERING,
    RINGING_PERSON,
    TALKING,
    /** The caller's leg is over, and the responder is asked how it went. */
    AFTER,
    /** So is the responder's. */
    OVER;

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
