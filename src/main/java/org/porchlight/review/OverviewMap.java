package org.porchlight.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.script.Step;

/**
 * Puts all topics on one map. A line is drawn only to where a topic is first led to from, as one walks on from where calls
 * begin; every other way stands on the topics' own maps, since all of them together are a thicket.
 */
final class OverviewMap {
    private static final String CALLS = "a call or text";
    private static final String TEXTS = "words in a text";
    private static final String RUNG_BACK = "callback number";
    private static final int MOST_BADGES = 3;

    /** The first key that puts a caller through to a line, wherever lines are told. */
    private static final String CONNECT = "5";

    private final ReviewedScript script;
    private final FindingPlaces findings;

    /** By topic, the topics that its steps lead to, and the badges of the ways there. */
    private final Map<String, Map<String, Set<String>>> leads = new LinkedHashMap<>();

    private final Set<String> reached = new LinkedHashSet<>();
    private final List<MapEdge> edges = new ArrayList<>();

    OverviewMap(ReviewedScript script) {
        this.script = script;
        this.findings = new FindingPlaces(script);
        script.steps().values().forEach(this::collect);
    }

    private void collect(Step step) {
        for (StepWay way : StepWay.from(step)) {
            topicOf(way.to()).filter(other -> !other.equals(step.topic())).ifPresent(other -> lead(step.topic(), other)
                    .add(way.badge()));
        }
        if (!StepKind.lines(step).isEmpty()) {
            script.hotline().connected().values().stream()
                    .flatMap(to -> topicOf(to).stream())
                    .filter(other -> !other.equals(step.topic()))
                    .forEach(other -> lead(step.topic(), other).add(CONNECT));
        }
    }

    private Set<String> lead(String from, String to) {
        return leads.computeIfAbsent(from, topic -> new LinkedHashMap<>())
                .computeIfAbsent(to, topic -> new TreeSet<>());
    }

    private Optional<String> topicOf(String step) {
        return Optional.ofNullable(script.steps().get(step)).map(Step::topic);
    }

    DrawnMap drawn() {
        var boxes = new ArrayList<MapBox>();
        boxes.add(beginning(CALLS, "Calls and texts to the published number begin here."));
        boxes.add(beginning(TEXTS, "At any moment a text in a person's own words leads to its topic."));
        boxes.add(beginning(RUNG_BACK, "Calls and texts to the number that calls back begin here."));
        begin(CALLS, script.hotline().call(), "");
        script.hotline().anywhere().forEach((key, step) -> begin(CALLS, step, key));
        walk(new ArrayDeque<>(reached));
        begin(RUNG_BACK, script.hotline().ringBack(), "");
        byText().forEach(step -> begin(TEXTS, step, ""));
        walk(new ArrayDeque<>(reached));
        reached.forEach(topic -> boxes.add(box(topic)));
        script.topics().stream().filter(reached::add).forEach(topic -> boxes.add(box(topic)));
        return MapLayout.ofTopics(boxes, edges);
    }

    private void begin(String beginning, String step, String badge) {
        topicOf(step)
                .filter(reached::add)
                .ifPresent(topic ->
                        edges.add(new MapEdge(beginning, topic, badge.isEmpty() ? List.of() : List.of(badge), false)));
    }

    /** Goes on from topics that were reached, those first that were reached first. */
    private void walk(Deque<String> next) {
        while (!next.isEmpty()) {
            String topic = next.pop();
            leads.getOrDefault(topic, Map.of()).forEach((to, badges) -> {
                if (reached.add(to)) {
                    edges.add(new MapEdge(topic, to, shown(badges), badges.equals(Set.of("…"))));
                    next.add(to);
                }
            });
        }
    }

    /** Keys alone; where many lead there, they say nothing. */
    private static List<String> shown(Set<String> badges) {
        List<String> keys =
                badges.stream().filter(badge -> badge.matches("[0-9…]")).toList();
        return keys.size() > MOST_BADGES ? List.of() : keys;
    }

    private Collection<String> byText() {
        var steps = new ArrayList<>(script.hotline().topics().values());
        steps.addAll(script.hotline().commands().values());
        script.hotline().remarks().values().forEach(remarks -> steps.addAll(remarks.values()));
        return steps;
    }

    private static MapBox beginning(String name, String told) {
        return new MapBox(name, name, "", List.of(), List.of(), Optional.empty(), List.of(), told);
    }

    private MapBox box(String topic) {
        int steps = script.stepsOf(topic).size();
        return MapBox.small(
                topic,
                String.valueOf(steps),
                Optional.of(topic + ".svg"),
                findings.on(topic),
                topic + (steps == 1 ? ", 1 step. " : ", " + steps + " steps. ") + script.remark(topic));
    }
}
