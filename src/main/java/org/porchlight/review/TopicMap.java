package org.porchlight.review;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.script.Step;
import org.porchlight.script.Target;

/** Puts one topic on a map: a box for each step, and a line for each way from one step to another of the same file. */
final class TopicMap {
    private static final double ROOM = MapBox.WIDTH - 2 * MapBox.PADDING;
    private static final int LINES = 4;

    private final ReviewedScript script;
    private final String topic;
    private final Language language;
    private final FindingPlaces findings;
    private final TopicLines lines;

    TopicMap(ReviewedScript script, String topic, Language language) {
        this.script = script;
        this.topic = topic;
        this.language = language;
        this.findings = new FindingPlaces(script);
        this.lines = new TopicLines(script.stepsOf(topic));
    }

    DrawnMap drawn() {
        List<Step> steps = script.stepsOf(topic);
        return MapLayout.ofSteps(
                steps.stream().map(this::box).toList(),
                steps.stream().flatMap(step -> lines.of(step).stream()).toList());
    }

    /** The findings about the topic, as they are listed below. */
    List<String> findings() {
        return findings.on(topic).stream().map(findings::listed).toList();
    }

    /** Which steps of other topics lead here, each once, and what of a text does. */
    List<String> ledFrom() {
        var from = new TreeSet<String>();
        script.steps().values().stream()
                .filter(step -> !step.topic().equals(topic))
                .filter(step -> StepWay.from(step).stream()
                        .anyMatch(way -> topicOf(way.to()).equals(topic)))
                .forEach(step -> from.add(step.name()));
        return List.copyOf(from);
    }

    private MapBox box(Step step) {
        String said = StepKind.prompts(step).stream()
                .map(prompt -> words(language, prompt))
                .collect(Collectors.joining(" "));
        String group = StepKind.lines(step);
        String all = (said + (group.isEmpty() ? "" : " [referral lines: " + group + "]")).strip();
        List<MapRow> rows = StepWay.from(step).stream()
                .filter(way -> !way.badge().isEmpty() || !lines.has(step.name(), way.to()))
                .map(way -> row(step, way))
                .toList();
        return new MapBox(
                step.name(),
                step.name().substring(topic.length() + 1),
                StepKind.of(step),
                lines(step, all),
                rows,
                Optional.empty(),
                findings.on(step),
                told(step, all));
    }

    private List<String> lines(Step step, String said) {
        String texts = String.join(", ", script.textsTo(step.name()));
        return Stream.of(texts.isEmpty() ? "" : "By text: " + texts, said)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> Lettering.lines(words, MapRow.SIZE, ROOM, LINES).stream())
                .toList();
    }

    private String told(Step step, String said) {
        return step.name() + " (" + step.at() + "), " + StepKind.of(step) + ". " + said + " "
                + StepWay.from(step).stream()
                        .map(way -> (way.badge() + " " + label(way)).strip() + " leads to " + way.to() + ".")
                        .collect(Collectors.joining(" "));
    }

    private String words(Language spoken, String prompt) {
        return script.words(spoken, prompt).orElse("[no prompt " + prompt + "]");
    }

    private String label(StepWay way) {
        return way.prompt().isEmpty() ? way.words() : words(way.language().orElse(language), way.prompt());
    }

    private MapRow row(Step step, StepWay way) {
        double room = ROOM - MapRow.badgeWidth(way.badge()) - 8;
        String label = label(way);
        return new MapRow(
                way.badge(),
                label.isEmpty() ? List.of() : Lettering.lines(label, MapRow.SIZE, room, 2),
                lines.has(step.name(), way.to()) ? "" : aside(step, way.to()),
                href(way.to()),
                lost(way.to()),
                way.silent());
    }

    private String aside(Step step, String to) {
        if (lost(to)) {
            return "no step " + to;
        }
        if (to.equals(step.name())) {
            return "stays here";
        }
        String name = lines.knows(to) ? to.substring(topic.length() + 1) : to;
        return Target.ALL.contains(to) ? to : lines.arrow(step.name(), to) + name;
    }

    private Optional<String> href(String to) {
        return Target.ALL.contains(to) || lost(to) || lines.knows(to)
                ? Optional.empty()
                : Optional.of(topicOf(to) + ".svg");
    }

    private boolean lost(String to) {
        return !Target.ALL.contains(to) && !script.steps().containsKey(to);
    }

    private static String topicOf(String step) {
        return step.contains(".") ? step.substring(0, step.indexOf('.')) : "";
    }
}
