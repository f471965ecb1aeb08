package org.porchlight.registration;

import java.util.Locale;
import org.porchlight.script.SourcePosition;

/**
 * A word in a sample for which phone companies refuse registrations.
 *
 * @param at where the prompt stands that says the word
 * @param sample the name of the sample
 * @param word as it is said
 * @param instead what to say instead
 * @param why a sentence
 */
public record RefusedWord(SourcePosition at, String sample, String word, String instead, String why) {
    /** As {@code check} prints what it finds. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: warning: The sample “%s” says “%s”. [refused-word]%n    Say instead: %s.%n    Why: %s",
                at,
                sample,
                word,
                instead,
                why);
    }
}
