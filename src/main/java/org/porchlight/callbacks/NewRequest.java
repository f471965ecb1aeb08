package org.porchlight.callbacks;

import java.util.Optional;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.speech.Window;

/**
 * A callback as a caller asks for it, before it is committed. Lives as long as the turn; prints nothing of itself.
 *
 * @param identity the same for every delivery of the same webhook: a keyed hash, 32 bytes
 * @param contact the contact's id, by which a draft is found
 * @param from the number that calls or texts, where there is one
 * @param vouched whether nothing says that this number is another's
 * @param word the word to ask for, picked from the list
 * @param typed whether the word is the one in the draft
 * @param terms what is agreed; a number that isn't the caller's own is in the draft
 */
public record NewRequest(
        byte[] identity,
        String contact,
        Optional<PhoneNumber> from,
        boolean vouched,
        Optional<String> word,
        boolean typed,
        Terms terms) {
    /** What the caller is told. Never says whether there was an earlier request, nor why there is no time. */
    public sealed interface Answer {
        /** The request is committed: a responder will try to call in this window. */
        record Promised(Window window) implements Answer {}

        /** No responder can call then, or not any more. */
        record NoTime() implements Answer {}

        /** There is no number, or none that may be rung. */
        record Unreachable() implements Answer {}
    }

    @Override
    public String toString() {
        return "NewRequest(hidden)";
    }
}
