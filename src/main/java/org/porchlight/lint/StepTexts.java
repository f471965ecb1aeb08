package org.porchlight.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.script.Choices;
import org.porchlight.script.Option;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.ReferralLines;
import org.porchlight.script.ReferralLines.Seeker;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;
import org.porchlight.script.Words;

/** Puts together the texts that a step may send, as long as they get: its words, lines to call, options and the hint. */
final class StepTexts {
    /** Where many lines answer, and nowhere. */
    private static final List<Optional<Region>> REGIONS = List.of(
            Optional.empty(),
            Optional.of(new Region(Country.US, "WA")),
            Optional.of(new Region(Country.CA, "QC")),
            Optional.of(new Region(Country.CA, "ON")));

    private final ScriptDraft script;
    private final Samples samples;
    private final Language language;
    private final Map<String, List<String>> placed;

    StepTexts(ScriptDraft script, Samples samples, Language language) {
        this.script = script;
        this.samples = samples;
        this.language = language;
        this.placed = script.phrases().keys(language).stream()
                .filter(key -> Words.elsewhere(key).isPresent())
                .collect(Collectors.groupingBy(key -> Words.elsewhere(key).orElseThrow()));
    }

    /** Every text of the step, line by line: one for each item of a series, else one at most. */
    List<List<String>> of(Step step) {
        return switch (step) {
            case Step.Series series ->
                series.items().stream()
                        .map(item -> asking(series, first(series, item)))
                        .toList();
            case Step.AskPlace ask ->
                List.of(asking(ask, and(List.of(ask.unclear()), ask.saying().say())));
            case Step.NearestSites sites -> List.of(asking(sites, sites.saying().say()));
            case Step.Menu _, Step.AskSecret _, Step.Windows _, Step.Meant _, Step.Towns _, Step.Topics _ -> {
                var asking = (Step.Asking) step;
                yield List.of(asking(asking, asking.saying().say()));
            }
            case Step.Send send -> List.of(said(send.saying().say()));
            case Step.End end -> List.of(said(end.saying().say()));
            case Step.Tell _, Step.Branch _, Step.Doing _ -> List.of();
        };
    }

    private static List<String> first(Step.Series series, String item) {
        return series.items().getFirst().equals(item) ? and(series.saying().say(), List.of(item)) : List.of(item);
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<String> asking(Step.Asking step, List<String> says) {
        var lines = new ArrayList<>(said(says));
        step.saying().lines().ifPresent(group -> lines.addAll(longest(group)));
        if (step instanceof Step.Topics topics) {
            int page = Math.min(Choices.PAGE, topics.items().size());
            for (int item = 0; item < page; item++) {
                option(topics.items().get(item), Integer.toString(item + 1)).ifPresent(lines::add);
            }
        }
        step.choices().menu().forEach((key, option) -> option(option, key).ifPresent(lines::add));
        lines.addAll(said(step.saying().after()));
        lines.addAll(said(List.of("hotline.hint")));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private List<String> longest(String group) {
        return REGIONS.stream()
                .map(region -> script.lines().of(group, new Seeker(region, language, Instant.EPOCH)))
                .map(lines -> lines.stream()
                        .limit(ReferralLines.TOGETHER)
                        .flatMap(line -> line(line).stream())
                        .toList())
                .max(Comparator.comparingInt(lines -> String.join("\n", lines).length()))
                .orElse(List.of());
    }

    private Optional<String> line(ReferralLine line) {
        return script.phrases()
                .find(language, line.prompt())
                .map(phrase -> phrase.in(Channel.TEXT, Map.of("number", line.number())));
    }

    private Optional<String> option(Option option, String key) {
        return samples.offered(option, key, language, Channel.TEXT);
    }

    private List<String> said(List<String> prompts) {
        return prompts.stream()
                .flatMap(prompt -> anywhere(prompt).max(Comparator.comparingInt(String::length)).stream())
                .toList();
    }

    /** What a prompt says, and what is said in its place in some region. */
    private Stream<String> anywhere(String prompt) {
        return Stream.concat(Stream.of(prompt), placed.getOrDefault(prompt, List.of()).stream())
                .flatMap(key -> script.phrases().find(language, key).stream())
                .map(phrase -> samples.in(phrase, Channel.TEXT));
    }
}
