package org.porchlight.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Option;
import org.porchlight.script.Phrase;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Step;

/**
 * Finds which step each finding is about: the one whose lines it points to, or those that say the prompt that it points
 * to.
 */
final class FindingPlaces {
    private final ReviewedScript script;
    private final List<Place> places;

    /** A finding with the step in whose lines it stands, or the key of the prompt. */
    private record Place(Finding finding, Optional<Step> step, Optional<String> prompt) {
        boolean isOf(Step step, Set<String> said) {
            return this.step.filter(step::equals).isPresent()
                    || prompt.filter(said::contains).isPresent();
        }
    }

    FindingPlaces(ReviewedScript script) {
        this.script = script;
        var steps = byLine(script.steps().values().stream(), Step::at);
        var prompts = byLine(
                Stream.of(Language.values()).flatMap(language -> script.draft().phrases().all(language).stream()),
                Phrase::at);
        this.places = script.findings().stream()
                .map(finding -> new Place(
                        finding,
                        above(steps, finding.at()),
                        above(prompts, finding.at()).map(Phrase::key)))
                .toList();
    }

    private static <T> Map<String, NavigableMap<Integer, T>> byLine(Stream<T> all, Function<T, SourcePosition> at) {
        var lines = new HashMap<String, NavigableMap<Integer, T>>();
        all.forEach(one -> lines.computeIfAbsent(at.apply(one).file(), file -> new TreeMap<>())
                .put(at.apply(one).line(), one));
        return lines;
    }

    /** What begins last before a position in a file. */
    private static <T> Optional<T> above(Map<String, NavigableMap<Integer, T>> lines, SourcePosition at) {
        return Optional.ofNullable(lines.get(at.file()))
                .map(file -> file.floorEntry(at.line()))
                .map(Map.Entry::getValue);
    }

    /** The numbers of the findings about a step, from 1, as the whole list has them. */
    List<Integer> on(Step step) {
        Set<String> said = said(step);
        return numbers(place -> place.isOf(step, said));
    }

    /** The numbers of the findings about a topic: its steps, its file, its words. */
    List<Integer> on(String topic) {
        var steps = new HashMap<Step, Set<String>>();
        script.stepsOf(topic).forEach(step -> steps.put(step, said(step)));
        return numbers(place -> fileOf(place.finding()).equals(topic)
                || steps.entrySet().stream().anyMatch(step -> place.isOf(step.getKey(), step.getValue())));
    }

    /** All findings, as the list below a map has them. */
    List<String> all() {
        return IntStream.rangeClosed(1, places.size()).mapToObj(this::listed).toList();
    }

    /** A finding as the list below a map has it. */
    String listed(int number) {
        Finding finding = places.get(number - 1).finding();
        return number + "  " + finding.at() + ": " + finding.what() + " " + finding.cure();
    }

    private List<Integer> numbers(Predicate<Place> wanted) {
        return IntStream.rangeClosed(1, places.size())
                .filter(number -> wanted.test(places.get(number - 1)))
                .boxed()
                .toList();
    }

    private static String fileOf(Finding finding) {
        String file = finding.at().file();
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    private static Set<String> said(Step step) {
        var said = new HashSet<>(StepKind.prompts(step));
        if (step instanceof Step.Asking asking) {
            asking.choices().menu().values().stream().map(Option::say).forEach(said::add);
        }
        if (step instanceof Step.Topics topics) {
            topics.items().stream().map(Option::say).forEach(said::add);
        }
        return said;
    }
}
