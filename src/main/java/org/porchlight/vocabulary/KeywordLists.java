package org.porchlight.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;

/** Makes vocabularies of the lists of keywords, in every language at once. */
final class KeywordLists {
    /** Shorter words of a language stand in names of towns too: Las Vegas, Des Moines. */
    private static final int TELLING = 4;

    private final Map<String, List<String>> tongues;

    /** @param tongues each list by its language's code and its name, {@code fr.stop} */
    KeywordLists(Map<String, List<String>> tongues) {
        this.tongues = tongues;
    }

    List<String> all(String list) {
        return Arrays.stream(Language.values())
                .flatMap(language -> of(language, list).stream())
                .toList();
    }

    private List<String> of(Language language, String list) {
        return tongues.getOrDefault(language.code() + "." + list, List.of());
    }

    /** Words that act: no slip counts. */
    Keywords<String> exactly(Iterable<String> meanings, List<String> fillers) {
        return exactly(meanings, meaning -> meaning, fillers);
    }

    /**
     * Words that act: no slip counts.
     *
     * @param list the name of a meaning's list
     */
    <M> Keywords<M> exactly(Iterable<M> meanings, Function<M, String> list, List<String> fillers) {
        var builder = Keywords.<M>builder();
        fillers.forEach(builder::filler);
        for (M meaning : meanings) {
            for (Language language : Language.values()) {
                of(language, list.apply(meaning)).forEach(phrase -> builder.exact(meaning, language, phrase));
            }
        }
        return builder.build();
    }

    /** Words that slips are found of too, unless what was typed is a word of its own. */
    Keywords<String> tolerant(String meaning, List<String> fillers, Set<String> ordinary) {
        var builder = Keywords.<String>builder();
        fillers.forEach(builder::filler);
        builder.ordinary(ordinary);
        for (Language language : Language.values()) {
            of(language, meaning).forEach(phrase -> builder.add(meaning, language, phrase));
        }
        return builder.build();
    }

    /** Phrases of several words, which count within a text. */
    Keywords<String> phrases(Iterable<String> meanings) {
        return phrases(meanings, meaning -> meaning);
    }

    /**
     * Phrases of several words, which count within a text.
     *
     * @param list the name of a meaning's list
     */
    <M> Keywords<M> phrases(Iterable<M> meanings, Function<M, String> list) {
        var builder = Keywords.<M>builder();
        for (M meaning : meanings) {
            for (Language language : Language.values()) {
                of(language, list.apply(meaning)).stream()
                        .filter(phrase -> phrase.contains(" "))
                        .forEach(phrase -> builder.exact(meaning, language, phrase));
            }
        }
        return builder.build();
    }

    /** Words that tell a language. */
    Keywords<String> tellings(String meaning, List<String> lists) {
        var builder = Keywords.<String>builder();
        for (Language language : Language.values()) {
            Stream.of(lists)
                    .flatMap(List::stream)
                    .flatMap(list -> of(language, list).stream())
                    .filter(phrase -> phrase.length() >= TELLING)
                    .forEach(phrase -> builder.exact(meaning, language, phrase));
        }
        return builder.build();
    }
}
