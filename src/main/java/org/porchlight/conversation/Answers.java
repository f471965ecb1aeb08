package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;

/** Finds the option of a step that a text chooses by its words. */
final class Answers {
    private final Keywords<Choice> words;
    private final Language language;

    /** Knows the words of the language that the step was rendered in. */
    Answers(RenderedStep step, Language language) {
        var builder = Keywords.<Choice>builder();
        for (Choice choice : step.choices().values()) {
            choice.words()
                    .forEach(word -> builder.add(choice, choice.label().phrase().language(), word));
        }
        this.words = builder.build();
        this.language = language;
    }

    /** Knows the words of every language, and what people write around an answer. */
    Answers(RenderedStep step, Script script, Language language) {
        var builder = Keywords.<Choice>builder();
        script.vocabulary().fillers().forEach(builder::filler);
        for (Choice choice : step.choices().values()) {
            for (Language one : Language.values()) {
                choice.words(script, one).forEach(word -> builder.add(choice, one, word));
            }
        }
        this.words = builder.build();
        this.language = language;
    }

    /**
     * Finds the option that a text names.
     *
     * @param exact whether the text must be that word and nothing else
     */
    Optional<Choice> of(List<String> tokens, boolean exact) {
        return (exact ? words.whole(tokens, language).filter(Keywords.Hit::exact) : within(tokens))
                .map(Keywords.Hit::meaning);
    }

    /** Finds the option that a text names, and nothing else. */
    Optional<Keywords.Hit<Choice>> whole(List<String> tokens) {
        return words.whole(tokens, language);
    }

    /** Finds the option that is named anywhere in a text. */
    Optional<Keywords.Hit<Choice>> within(List<String> tokens) {
        return words.within(tokens, language);
    }
}
