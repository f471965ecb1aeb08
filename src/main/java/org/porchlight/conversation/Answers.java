package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;

/** The words that choose something in a scene. */
final class Answers {
    private final Keywords<Choice> words;
    private final Language language;

    Answers(Scene scene, Language language) {
        var builder = Keywords.<Choice>builder();
        for (Choice choice : scene.choices().values()) {
            choice.words().forEach(word -> builder.add(choice, choice.label().phrase().language(), word));
        }
        this.words = builder.build();
        this.language = language;
    }

    /** The choice that the message names. @param exact whether it must be that word and nothing else */
    Optional<Choice> of(List<String> tokens, boolean exact) {
        return (exact ? words.whole(tokens, language).filter(Keywords.Hit::exact) : words.within(tokens, language))
                .map(Keywords.Hit::meaning);
    }
}
