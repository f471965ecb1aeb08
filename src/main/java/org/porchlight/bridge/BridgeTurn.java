package org.porchlight.bridge;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;

/** What the responder's leg of a bridge is to hear or do next. */
public sealed interface BridgeTurn {
    /**
     * They hear what was agreed and are asked for a key.
     *
     * @param theirs the person's language
     * @param word the one to ask for, which is never printed
     * @param message whether a message may be left
     * @param tries how often the person was rung before
     */
    record Whisper(Language theirs, Optional<String> word, boolean message, int tries, boolean practice)
            implements BridgeTurn {
        @Override
        public String toString() {
            return "Whisper[tries=" + tries + "]";
        }
    }

    /** The person is rung. @param round which belongs into the addresses that hear of this leg */
    record Dial(PhoneNumber to, int round) implements BridgeTurn {}

    /** There is nobody to practise with: they hear a line of a partner's, and then say how it went. */
    record Alone(Language theirs) implements BridgeTurn {}

    /**
     * The person's leg is over: they say how it went.
     *
     * @param zone in which another time would be read back
     * @param again whether a call that dropped may be rung back
     */
    record After(UUID request, UUID staff, BridgeOutcome outcome, boolean message, ZoneId zone, boolean again)
            implements BridgeTurn {}

    /** The request was withdrawn, replaced or closed meanwhile: nobody is rung. */
    record Gone() implements BridgeTurn {}

    /** They don't have it any more, or it isn't the time: nobody is rung. */
    record NotNow() implements BridgeTurn {}
}
