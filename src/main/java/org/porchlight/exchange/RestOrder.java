package org.porchlight.exchange;

import org.porchlight.exchange.Waiting.Ending;

/** An order that the line gave over REST about one call. */
sealed interface RestOrder {

    /**
     * Hears the document at a URL.
     *
     * @param detects report whether a person or a machine picked up
     */
    record Fetch(String method, String url, boolean detects) implements RestOrder {}

    /** Hears a document sent along, at whose URLs nothing relative can be. */
    record Inline(TwimlDocument document, boolean detects) implements RestOrder {}

    /** Ends the call. */
    record HangUp(Ending how) implements RestOrder {
        @Override
        public boolean detects() {
            return false;
        }
    }

    boolean detects();
}
