package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a responder is shown of one request: no number, no topic, and nothing of when it was asked for.
 *
 * @param terms what was agreed
 * @param word the one to ask for, which is never printed
 * @param tries how often the caller was rung
 * @param standing whose it is, as this responder sees it
 * @param asking what the caller was asked by text, and said
 */
public record Request(
        UUID id, Terms terms, Optional<String> word, boolean practice, int tries, Standing standing, Asking asking) {
    /** Whose a request is now, as one responder sees it. */
    public sealed interface Standing {
        /** Anybody may take it now. */
        record Due() implements Standing {}

        /** Its time hasn't come, or not again. */
        record Later(Instant from) implements Standing {}

        /** This responder has taken it. */
        record Yours(Instant until) implements Standing {}

        /** Another responder has taken it. */
        record Theirs(String alias, Instant until) implements Standing {}

        /** It is for a coordinator: mostly the caller was rung, and nobody said how the call went. */
        record HandedOn() implements Standing {}
    }

    /**
     * Whether a caller who wanted a text before the call was asked if now is good, and what they said. All but a yes is
     * over at once: after a later, a no or a question that nobody answered in time nothing shows here.
     */
    public enum Asking {
        NONE,
        /** The question is open. */
        ASKED,
        /** The caller said yes, a short while ago. */
        GOOD
    }

    /** Whether the caller is to say that now is good before their phone rings. */
    public boolean asksFirst() {
        return terms.texts() && !practice;
    }

    @Override
    public String toString() {
        return "Request[id=" + id + "]";
    }
}
