package org.porchlight.exchange;

import org.porchlight.exchange.Waiting.Ending;

/** What we asked for over REST about one call. */
sealed interface Order {

    /** Hear the document at a URL. @param detects report whether a person or a machine picked up */
    record Ask(String method, String url, boolean detects) implements Order {}

    /** Hear a document sent along, at whose URLs nothing relative can be. */
    record Inline(TwimlDocument document, boolean detects) implements Order {}

    /** End the call. */
    record End(Ending how) implements Order {
        @Override
        public boolean detects() {
            return false;
        }
    }

    boolean detects();
}
