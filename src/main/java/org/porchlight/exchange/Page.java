package org.porchlight.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.porchlight.exchange.TwimlDocument.Verb;

/**
 * A document that a leg is in the middle of: the verbs still to come.
 *
 * @param url empty for one sent inline
 */
record Page(Purpose kind, String url, Deque<Verb> verbs) {

    /** What the document is for, which limits what it may hold. */
    enum Purpose {
        MAIN(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Reject", "Dial", "Enqueue")),
        /** Heard while in a queue (twilio.com/docs/voice/twiml/enqueue). */
        WAIT(Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Leave")),
        /** Heard by one side before a bridge (twilio.com/docs/voice/twiml/number). */
        WHISPER(Set.of("Say", "Play", "Gather", "Hangup"));

        private final Set<String> verbs;

        Purpose(Set<String> verbs) {
            this.verbs = verbs;
        }

        boolean allows(String verb) {
            return verbs.contains(verb);
        }
    }

    static Page empty(Purpose kind, String url) {
        return new Page(kind, url, new ArrayDeque<>());
    }

    static Page of(Purpose kind, String url, TwimlDocument document) {
        return new Page(kind, url, new ArrayDeque<>(document.verbs()));
    }

    Optional<Verb> next() {
        return Optional.ofNullable(verbs.poll());
    }
}
