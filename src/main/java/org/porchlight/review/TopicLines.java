package org.porchlight.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.script.Step;

/**
 * Chooses which ways between the steps of a topic become lines: those that lead on down the file. A way back up, and all
 * but the first to a step that many lead to, are told in words, or the lines would hide each other.
 */
final class TopicLines {
    private static final int MOST_TO_ONE = 4;

    private final List<String> order;
    private final Map<String, Set<String>> drawn = new HashMap<>();

    TopicLines(List<Step> steps) {
        this.order = steps.stream().map(Step::name).toList();
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (Step step : steps) {
            StepWay.from(step).stream()
                    .filter(way -> leadsOn(step.name(), way.to()))
                    .forEach(way -> sources.computeIfAbsent(way.to(), to -> new LinkedHashSet<>())
                            .add(step.name()));
        }
        sources.forEach((to, from) -> from.stream()
                .limit(from.size() > MOST_TO_ONE ? 1 : MOST_TO_ONE)
                .forEach(source -> drawn.computeIfAbsent(source, name -> new LinkedHashSet<>())
                        .add(to)));
    }

    private boolean leadsOn(String from, String to) {
        return order.indexOf(to) > order.indexOf(from);
    }

    /** Whether a line leads from one step to the other. */
    boolean has(String from, String to) {
        return drawn.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether this is a step of the topic. */
    boolean knows(String step) {
        return order.contains(step);
    }

    /** How a way without a line is told: up, or on. */
    String arrow(String from, String to) {
        return order.contains(to) && !leadsOn(from, to) ? "↑ " : "→ ";
    }

    /** The lines of a step, one for all its ways to the same other. */
    List<MapEdge> of(Step step) {
        Map<String, List<StepWay>> byTarget = StepWay.from(step).stream()
                .filter(way -> has(step.name(), way.to()))
                .collect(Collectors.groupingBy(StepWay::to, LinkedHashMap::new, Collectors.toList()));
        var edges = new ArrayList<MapEdge>();
        byTarget.forEach((to, ways) -> edges.add(
                new MapEdge(step.name(), to, badges(ways), ways.stream().allMatch(StepWay::silent))));
        return edges;
    }

    private static List<String> badges(List<StepWay> ways) {
        return ways.stream()
                .map(StepWay::badge)
                .filter(badge -> !badge.isEmpty())
                .distinct()
                .toList();
    }
}
