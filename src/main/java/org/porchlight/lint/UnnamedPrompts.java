package org.porchlight.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteWish;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Gaps;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;
import org.porchlight.speech.PlaceNames;
import org.porchlight.understanding.Topic;

/**
 * Lists the prompts that no entry and no code names one by one: the quiet and the short forms of others, what is said in
 * their place somewhere, and the names of topics, services, wishes, states, towns and their parts.
 */
final class UnnamedPrompts {
    private static final List<String> NAMES_OF_PLACES = List.of(PlaceNames.REGIONS, PlaceNames.PARTS, PlaceNames.TOWNS);

    private record Unnamed(String key, Set<String> gaps) implements SpokenPrompt {}

    private UnnamedPrompts() {}

    static List<SpokenPrompt> of(Phrasebook words) {
        Stream<SpokenPrompt> topics = Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.UNCLEAR)
                .map(topic -> new Unnamed(Words.topic(topic), Gaps.NONE));
        Stream<SpokenPrompt> services = Arrays.stream(SiteService.values())
                .map(service -> new Unnamed(CallbackQuestion.servicePrompt(service.code()), Gaps.NONE));
        Stream<SpokenPrompt> wishes = Arrays.stream(SiteWish.values())
                .map(wish -> new Unnamed(CallbackQuestion.wishPrompt(wish.word()), Gaps.NONE));
        return Stream.of(
                        with(
                                words,
                                Gaps.ofSteps(),
                                (_, key) -> key.endsWith(Words.QUIETLY) || key.endsWith(Words.SHORT)),
                        with(words, Gaps.ofSteps(), (_, key) -> Words.aside(key)),
                        with(words, Gaps.ofSteps(), (language, key) -> Words.elsewhere(key)
                                .flatMap(base -> words.find(language, base))
                                .isPresent()),
                        topics,
                        services,
                        wishes,
                        with(words, Gaps.NONE, (_, key) -> NAMES_OF_PLACES.stream()
                                .anyMatch(key::startsWith)))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<SpokenPrompt> with(
            Phrasebook words, Set<String> gaps, BiPredicate<Language, String> unnamed) {
        return Arrays.stream(Language.values())
                .flatMap(language -> words.keys(language).stream().filter(key -> unnamed.test(language, key)))
                .distinct()
                .map(key -> new Unnamed(key, gaps));
    }
}
