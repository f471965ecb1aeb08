package org.porchlight.understanding;

import java.util.Optional;
import org.porchlight.messaging.Language;

/**
 * What is known of one of the {@link KnownWords}.
 *
 * @param language that the word is a sign of, beside others
 * @param alone the language of a text of this word alone
 * @param common whether a list of common words has it
 * @param idle whether the word alone is about nothing
 */
record KnownWord(Optional<Language> language, Optional<Language> alone, boolean common, boolean idle) {
    private static final int NO_LANGUAGE = 3;
    private static final int IDLE = 4;
    private static final int COMMON = 8;
    private static final int ALONE = 4;

    /** The same in one byte. */
    int packed() {
        return number(language) | (idle ? IDLE : 0) | (common ? COMMON : 0) | number(alone) << ALONE;
    }

    static KnownWord unpacked(int packed) {
        return new KnownWord(language(packed), language(packed >> ALONE), (packed & COMMON) != 0, (packed & IDLE) != 0);
    }

    private static int number(Optional<Language> language) {
        return language.map(Language::ordinal).orElse(NO_LANGUAGE);
    }

    private static Optional<Language> language(int packed) {
        int number = packed & NO_LANGUAGE;
        return number == NO_LANGUAGE ? Optional.empty() : Optional.of(Language.values()[number]);
    }
}
