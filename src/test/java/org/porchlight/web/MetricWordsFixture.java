package org.porchlight.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.records.Topics;
import org.porchlight.script.Phrase;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What people ask for, as measurements could name it: topics, languages, keywords, steps and places. A label may have no
 * such word for its name or its value. Lines of help and names of measurements are sentences of ours, which are the same
 * whether or not anybody called: there the words are plain English, as "places" in "refreshing the places".
 */
final class MetricWordsFixture {
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"([^\"]*)\"");

    /** What names what is said, not its words. */
    private static final Set<String> KINDS = Set.of(
            "topic",
            "language",
            "lang",
            "region",
            "keyword",
            "word",
            "step",
            "place",
            "zip",
            "site",
            "state",
            "country",
            "contact",
            "number",
            "from",
            "to",
            "ending",
            "note");

    private final Set<String> words = new HashSet<>(KINDS);

    MetricWordsFixture(String... places) {
        var script = LineFixture.script();
        words.addAll(Topics.packaged().allTopics());
        words.addAll(Topics.packaged().allEndings());
        words.addAll(Topics.packaged().allTroubles());
        script.steps().values().forEach(step -> {
            words.add(step.name());
            words.add(step.topic());
            words.add(step.name().substring(step.name().indexOf('.') + 1));
            step.note().ifPresent(words::add);
        });
        for (Language language : Language.values()) {
            words.add(language.code());
            for (Language in : Language.values()) {
                words.add(Locale.of(language.code()).getDisplayLanguage(Locale.of(in.code())));
            }
            script.words().all(language).stream()
                    .map(Phrase::words)
                    .flatMap(List::stream)
                    .forEach(words::add);
            words.addAll(keywords(language));
        }
        words.addAll(Arrays.asList(places));
        List<String> all = new ArrayList<>(words);
        words.clear();
        all.forEach(word -> words.add(plain(word)));
        // Of how a contact came, which every page of measurements says, and what no word of theirs is.
        words.removeAll(Set.of("voice", "text", "", "other"));
    }

    private static List<String> keywords(Language language) {
        String file = "/ivr-scripts/words/" + language.code() + "/keywords.yaml";
        try (InputStream read = LineFixture.class.getResourceAsStream(file)) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(read);
            return all.entrySet().stream()
                    .flatMap(each -> Stream.concat(
                            Stream.of(each.getKey()),
                            each.getValue() instanceof List<?> list ? list.stream() : Stream.of(each.getValue())))
                    .map(Object::toString)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_. ]+", " ").strip();
    }

    int size() {
        return words.size();
    }

    /** The labels of a page of measurements that name one of them, whole. */
    List<String> named(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> LABEL.matcher(line).results())
                .filter(label -> words.contains(plain(label.group(1))) || words.contains(plain(label.group(2))))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** What stands there besides counts: help, names and labels. */
    static List<String> sentences(String metrics) {
        return metrics.lines()
                .map(line -> line.startsWith("#") ? line : line.substring(0, line.lastIndexOf(' ')))
                .filter(line -> !line.contains("jvm_"))
                .sorted()
                .toList();
    }
}
