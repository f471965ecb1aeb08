package org.porchlight.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Finding> findings;

    FindingPlaces(ReviewedScript script) {
        this.script = script;
        this.findings = script.findings();
    }

    /** The numbers of the findings about a step, from 1, as the whole list has them. */
    List<Integer> on(Step step) {
        return numbers(finding -> about(finding, step));
    }

    /** The numbers of the findings about a topic: its steps, its file, its words. */
    List<Integer> on(String topic) {
        List<Step> steps = script.stepsOf(topic);
        return numbers(
                finding -> fileOf(finding).equals(topic) || steps.stream().anyMatch(step -> about(finding, step)));
    }

    /** All findings, as the list below a map has them. */
    List<String> all() {
        return IntStream.rangeClosed(1, findings.size()).mapToObj(this::listed).toList();
    }

    /** A finding as the list below a map has it. */
    String listed(int number) {
        Finding finding = findings.get(number - 1);
        return number + "  " + finding.at() + ": " + finding.what() + " " + finding.cure();
    }

    private List<Integer> numbers(Predicate<Finding> wanted) {
        return IntStream.rangeClosed(1, findings.size())
                .filter(number -> wanted.test(findings.get(number - 1)))
                .boxed()
                .toList();
    }

    private static String fileOf(Finding finding) {
        String file = finding.at().file();
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    private boolean about(Finding finding, Step step) {
        return stepAt(finding.at()).filter(step::equals).isPresent()
                || promptAt(finding.at())
                        .filter(phrase -> said(step).contains(phrase.key()))
                        .isPresent();
    }

    /** The step in whose lines this stands. */
    private Optional<Step> stepAt(SourcePosition at) {
        return script.steps().values().stream()
                .filter(step -> step.at().file().equals(at.file()) && step.at().line() <= at.line())
                .max(Comparator.comparingInt(step -> step.at().line()));
    }

    /** The prompt in whose lines this stands. */
    private Optional<Phrase> promptAt(SourcePosition at) {
        return Stream.of(Language.values())
                .flatMap(language -> script.draft().phrases().all(language).stream())
                .filter(phrase ->
                        phrase.at().file().equals(at.file()) && phrase.at().line() <= at.line())
                .max(Comparator.comparingInt(phrase -> phrase.at().line()));
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
