package org.porchlight.exchange;

import org.porchlight.exchange.Waiting.Ending;

/** What we asked for over REST about one call. */
sealed interface Order {

    /**
     * Hears the document at a URL.
     *
     * @param detects report whether a person or a machine picked up
     */
    record Fetch(String method, String url, boolean detects) implements Order {}

    /** Hears a document sent along, at whose URLs nothing relative can be. */
    record Inline(TwimlDocument document, boolean detects) implements Order {}

    /** Ends the call. */
    record HangUp(Ending how) implements Order {
        @Override
        public boolean detects() {
            return false;
        }
    }

    boolean detects();
}
