package org.porchlight.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.script.Gaps;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;
import org.porchlight.speech.PlaceNames;
import org.porchlight.understanding.Topic;

/** Lists the prompts that no entry and no code names one by one: the quiet forms of others, and the names
 * of topics, states and parts of towns. */
final class UnnamedPrompts {
    private record Unnamed(String key, Set<String> gaps) implements SpokenPrompt {}

    private UnnamedPrompts() {}

    static List<SpokenPrompt> of(Phrasebook words) {
        Stream<SpokenPrompt> quiet = Arrays.stream(Language.values())
                .flatMap(language -> words.keys(language).stream())
                .filter(key -> key.endsWith(Words.QUIETLY))
                .distinct()
                .map(key -> new Unnamed(key, Gaps.ofSteps()));
        Stream<SpokenPrompt> asides = Arrays.stream(Language.values())
                .flatMap(language -> words.keys(language).stream())
                .filter(Words::aside)
                .distinct()
                .map(key -> new Unnamed(key, Gaps.ofSteps()));
        Stream<SpokenPrompt> topics = Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.UNCLEAR)
                .map(topic -> new Unnamed(Words.topic(topic), Gaps.NONE));
        Stream<SpokenPrompt> places = Arrays.stream(Language.values())
                .flatMap(language -> words.keys(language).stream())
                .filter(key -> key.startsWith(PlaceNames.REGIONS) || key.startsWith(PlaceNames.PARTS))
                .distinct()
                .map(key -> new Unnamed(key, Gaps.NONE));
        return Stream.of(quiet, asides, topics, places).flatMap(all -> all).toList();
    }
}
