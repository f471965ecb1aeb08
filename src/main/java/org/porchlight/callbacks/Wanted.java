package org.porchlight.callbacks;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.PhoneNumber;

/**
 * A new request once its number and word are known.
 *
 * @param number the one to call
 * @param word the one to ask for
 * @param earlier the row of the vault of the open request with both, in whose place this one comes
 */
record Wanted(NewRequest asked, PhoneNumber number, Optional<String> word, Optional<UUID> earlier) {
    /** What was agreed; a number that was keyed may be the caller's own all the same, and a made-up one another's. */
    Terms terms() {
        return asked.terms()
                .withOwn(asked.vouched() && asked.from().filter(number::equals).isPresent());
    }

    @Override
    public String toString() {
        return "Wanted(hidden)";
    }
}
