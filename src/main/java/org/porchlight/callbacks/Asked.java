package org.porchlight.callbacks;

import java.util.Optional;
import org.porchlight.conversation.Window;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;

/**
 * A call back as it was asked for, while it is being committed. Lives as long as the request; prints nothing of itself.
 *
 * @param identity the same for every delivery of the same webhook: a keyed hash, 32 bytes
 * @param contact the contact's id, by which a draft is found
 * @param own the number that calls or writes, where there is one
 * @param draft whether the number to call is the one that was keyed in this contact, not their own
 * @param word the word to ask for, picked from the list
 * @param typed whether the word is the one in the draft
 * @param message whether a message may be left
 * @param textFirst whether they want a text before the call
 */
public record Asked(
        byte[] identity,
        String contact,
        Optional<PhoneNumber> own,
        boolean draft,
        Optional<String> word,
        boolean typed,
        Window window,
        boolean message,
        boolean textFirst,
        Language language) {
    @Override
    public String toString() {
        return "Asked(hidden)";
    }
}
