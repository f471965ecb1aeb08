package org.porchlight.callbacks;

import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;
import org.porchlight.turn.Manner;

/**
 * What a caller and the hotline agreed on about one callback.
 *
 * @param language the caller's
 * @param window in which the caller may be rung
 * @param own whether the number to call is the one that the caller called or texted from
 * @param message whether a message may be left
 * @param textFirst whether texts are allowed; then the caller is asked by text before the call
 * @param manner how the caller talks on the phone
 */
public record Terms(Language language, Window window, boolean own, boolean message, boolean textFirst, Manner manner) {
    /** Terms of a caller who said nothing of how they talk on the phone. */
    public Terms(Language language, Window window, boolean own, boolean message, boolean textFirst) {
        this(language, window, own, message, textFirst, Manner.TALK);
    }

    /** Whether a text may go to this phone before the caller has said so to a responder. */
    boolean texts() {
        return own && textFirst;
    }

    Terms withOwn(boolean isOwn) {
        return new Terms(language, window, isOwn, message, textFirst, manner);
    }
}
