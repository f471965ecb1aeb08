package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;

/** The words that choose something in a step. */
final class Answers {
    private final Keywords<Choice> words;
    private final Language language;

    /** In the language that the step was rendered in. */
    Answers(RenderedStep step, Language language) {
        var builder = Keywords.<Choice>builder();
        for (Choice choice : step.choices().values()) {
            choice.words()
                    .forEach(word -> builder.add(choice, choice.label().phrase().language(), word));
        }
        this.words = builder.build();
        this.language = language;
    }

    /** In every language, with what people write around an answer. */
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

    /** The choice that the message names. @param exact whether it must be that word and nothing else */
    Optional<Choice> of(List<String> tokens, boolean exact) {
        return (exact ? words.whole(tokens, language).filter(Keywords.Hit::exact) : within(tokens))
                .map(Keywords.Hit::meaning);
    }

    /** A choice that the message names, and nothing else. */
    Optional<Keywords.Hit<Choice>> whole(List<String> tokens) {
        return words.whole(tokens, language);
    }

    /** A choice that is named anywhere in the message. */
    Optional<Keywords.Hit<Choice>> within(List<String> tokens) {
        return words.within(tokens, language);
    }
}
