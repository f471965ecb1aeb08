package org.porchlight.bridge;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.turn.Manner;

/** What the responder's leg of a bridge is to hear or do next. */
public sealed interface BridgeTurn {
    /**
     * The responder hears what was agreed and is asked for a key.
     *
     * @param theirs the caller's language
     * @param word the one to ask for, which is never printed
     * @param message whether a message may be left
     * @param manner how the caller talks on the phone
     * @param tries how often the caller was rung before
     */
    record Whisper(Language theirs, Optional<String> word, boolean message, Manner manner, int tries, boolean practice)
            implements BridgeTurn {
        @Override
        public String toString() {
            return "Whisper[tries=" + tries + "]";
        }
    }

    /**
     * The caller is rung.
     *
     * @param round which belongs into the addresses that hear of this leg
     */
    record Dial(PhoneNumber to, int round) implements BridgeTurn {
        /** What a caller's leg lasts at most. */
        public static final Duration LONGEST = Duration.ofHours(1);

        /** How long the caller's phone rings: shorter than most voicemails wait. */
        public static final Duration RINGS = Duration.ofSeconds(25);
    }

    /** There is nobody to practise with: the responder hears a line of a partner's, and then says how it went. */
    record Alone(Language theirs) implements BridgeTurn {}

    /**
     * The caller's leg is over: the responder says how the call went.
     *
     * @param zone in which another time would be read back
     * @param again whether a call that dropped may be rung back
     */
    record After(UUID request, UUID staff, BridgeOutcome outcome, boolean message, ZoneId zone, boolean again)
            implements BridgeTurn {}

    /** The request was withdrawn, replaced or closed meanwhile: nobody is rung. */
    record Gone() implements BridgeTurn {}

    /** The responder doesn't have the request any more, or it isn't the time: nobody is rung. */
    record NotNow() implements BridgeTurn {}
}
