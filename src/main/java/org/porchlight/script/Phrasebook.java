package org.porchlight.script;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;

/** Every prompt in every language as it is written in {@code words/<language>/<topic>.yaml}, one by one. */
public final class Phrasebook {
    private final Map<Language, Map<String, Phrase>> phrases;

    Phrasebook(Map<Language, Map<String, Phrase>> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    /** The prompt, if there is one. */
    public Optional<Phrase> find(Language language, String key) {
        return Optional.ofNullable(phrases.get(language).get(key));
    }

    /** The prompt in each language that has it. */
    public Stream<Phrase> inEach(String key) {
        return Stream.of(Language.values()).flatMap(language -> find(language, key).stream());
    }

    /** The names of all prompts in that language. */
    public Set<String> keys(Language language) {
        return phrases.get(language).keySet();
    }

    /** Every prompt in that language. */
    public Collection<Phrase> all(Language language) {
        return phrases.get(language).values();
    }
}
