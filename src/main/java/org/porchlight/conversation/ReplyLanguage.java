package org.porchlight.conversation;

import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;

/** Chooses the language in which a text is answered: that of its words, or the present one where they don't tell. */
final class ReplyLanguage {
    private final TurnBuilder turn;

    ReplyLanguage(TurnBuilder turn) {
        this.turn = turn;
    }

    /** Speaks the language that the text shows, if it shows one. */
    void of(Optional<Language> shown) {
        shown.ifPresent(this::speak);
    }

    /** Speaks a language that knows a word which was understood; a word that the present one knows changes nothing. */
    void knowing(Set<Language> languages) {
        if (languages.size() == 1) {
            speak(languages.iterator().next());
        } else if (!languages.contains(turn.position().language())) {
            speak(likelier());
        }
    }

    /** The likelier language of a word that French and Spanish share. */
    private Language likelier() {
        return turn.facts()
                        .region()
                        .filter(region -> region.country() == Country.CA)
                        .isPresent()
                ? Language.FR
                : Language.ES;
    }

    private void speak(Language language) {
        turn.move(it -> it.in(language));
    }
}
