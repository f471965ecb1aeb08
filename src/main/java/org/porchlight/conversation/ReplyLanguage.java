package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Language;
import org.porchlight.script.KeywordFile;

/** Chooses the language in which a text is answered: that of its words, or the present one where they don't tell. */
final class ReplyLanguage {
    private final TurnBuilder turn;
    private final KeywordFile vocabulary;

    ReplyLanguage(TurnBuilder turn) {
        this.turn = turn;
        this.vocabulary = turn.script().vocabulary();
    }

    /**
     * Answers in the language of the words that were understood. A word that the present language knows too changes
     * nothing by itself; the words around it may tell.
     */
    void of(Hit<?> hit, List<String> tokens) {
        Language now = turn.position().language();
        Optional<Language> told = vocabulary.told(tokens, now).filter(hit.languages()::contains);
        if (told.isPresent()) {
            speak(told.get());
        } else if (!hit.languages().contains(now)) {
            speak(
                    hit.languages().size() > 1
                            ? likelier()
                            : hit.languages().iterator().next());
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

    /** Answers in the language of a text that holds no word of ours, where its other words tell. */
    void of(List<String> tokens) {
        vocabulary.told(tokens, turn.position().language()).ifPresent(this::speak);
    }

    private void speak(Language language) {
        turn.move(it -> it.in(language));
    }
}
