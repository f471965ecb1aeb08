package org.porchlight.callbacks;

import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;

/**
 * What a caller and the hotline agreed on about one callback.
 *
 * @param language the caller's
 * @param window in which the caller may be rung
 * @param own whether the number to call is the one that the caller called or texted from
 * @param message whether a message may be left
 * @param textFirst whether texts are allowed; then the caller is asked by text before the call
 */
public record Terms(Language language, Window window, boolean own, boolean message, boolean textFirst) {
    /** Whether a text may go to this phone before the caller has said so to a responder. */
    boolean texts() {
        return own && textFirst;
    }

    Terms withOwn(boolean isOwn) {
        return new Terms(language, window, isOwn, message, textFirst);
    }
}
