package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.speech.Utterance;
import org.porchlight.understanding.Message;

/**
 * An option that can be chosen at this moment.
 *
 * @param label how it is offered
 * @param words what a texter may write instead of the key
 */
record Choice(Utterance label, List<String> words, Lead lead) {
    /** The words that choose it in another language; an option that names a language has only its own. */
    List<String> words(Script script, Language language) {
        Phrase phrase = label.phrase();
        boolean same = phrase.language() == language;
        String prompt = prompt();
        return same
                ? words
                : lead instanceof Lead.ToStep to && to.language().isEmpty()
                        ? script.words().phrase(language, prompt).words()
                        : List.of();
    }

    /** The same words as they stand in {@link Message#tokens()}. */
    List<List<String>> answers(Script script, Language language) {
        Phrase phrase = label.phrase();
        if (phrase.language() == language) {
            return words == phrase.words()
                    ? phrase.answers()
                    : words.stream().map(word -> Message.of(word).tokens()).toList();
        }
        return lead instanceof Lead.ToStep to && to.language().isEmpty()
                ? script.words().phrase(language, prompt()).answers()
                : List.of();
    }

    /** Whether it is offered right after the line that it is about, and not with the others. */
    boolean besideItsLine() {
        return lead instanceof Lead.ToLine;
    }

    /** The prompt that the label is made of. */
    private String prompt() {
        String key = label.phrase().key();
        int at = key.indexOf('@');
        return at < 0 ? key : key.substring(0, at);
    }

    /** Where a choice leads. */
    sealed interface Lead {
        /** To a step or a target that works everywhere, perhaps in another language. */
        record ToStep(String target, Optional<Language> language, Optional<String> keep) implements Lead {}

        /** To a step, with a place chosen. */
        record WithPlace(String placeKey, String step) implements Lead {}

        /** To a step, with an answer from a list of the moment. */
        record WithAnswer(String question, String answer, String step) implements Lead {}

        /** To a line, by phone, and back. */
        record ToLine(ReferralLine line) implements Lead {}

        /** To the next page of a long list, which begins at this item. */
        record ToPage(int first) implements Lead {}
    }
}
