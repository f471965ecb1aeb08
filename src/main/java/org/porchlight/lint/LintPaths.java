package org.porchlight.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.script.Choices;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.NearName;
import org.porchlight.script.Option;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;
import org.porchlight.script.StepPaths;
import org.porchlight.script.Target;

/** Checks the paths through a script: no circle that asks nothing, no step too deep, no step that nothing leads to. */
final class LintPaths {
    /** Menus from the main menu to anything, counting the one that is entered. */
    private static final int DEPTH = 3;

    private final ScriptDraft script;
    private final Hotline hotline;
    private final List<Finding> findings = new ArrayList<>();

    LintPaths(ScriptDraft script, Hotline hotline) {
        this.hotline = hotline;
        this.script = script;
    }

    List<Finding> check() {
        script.steps().values().forEach(this::circle);
        depth();
        reached();
        return findings;
    }

    private void circle(Step from) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(StepPaths.passing(from));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (name.equals(from.name())) {
                findings.add(new Finding(
                        from.at(),
                        Rule.CIRCLE,
                        "From here the script runs in circles without asking anything.",
                        "Let one of its steps ask or end."));
                return;
            }
            if (seen.add(name)) {
                script.find(name).map(StepPaths::passing).ifPresent(next::addAll);
            }
        }
    }

    private void depth() {
        depths().forEach((name, depth) -> {
            if (depth > DEPTH) {
                script.find(name)
                        .ifPresent(step -> findings.add(new Finding(
                                step.at(),
                                Rule.TOO_DEEP,
                                "“" + name + "” is " + depth + " menus deep.",
                                "Lead to it from nearer the main menu.")));
            }
        });
    }

    /** Menus between the main menu and each step that it leads to. */
    private Map<String, Integer> depths() {
        Map<String, Integer> depths = new HashMap<>(Map.of(hotline.menu(), 0));
        var next = new ArrayDeque<>(List.of(hotline.menu()));
        while (!next.isEmpty()) {
            script.find(next.pollFirst()).ifPresent(step -> {
                int below = depths.get(step.name()) + (level(step) ? 1 : 0);
                for (String target : StepPaths.leads(step)) {
                    if (below < depths.getOrDefault(target, Integer.MAX_VALUE)) {
                        depths.put(target, below);
                        next.add(target);
                    }
                }
            });
        }
        return depths;
    }

    /**
     * A menu that goes on by itself after a silence or two, or whose answer is remembered, is a step of a sequence, not
     * a level to find one's way in.
     */
    private static boolean level(Step step) {
        return switch (step) {
            case Step.Menu menu ->
                menu.choices().tries() == Choices.TRIES
                        && !remembers(menu.choices().menu().values());
            case Step.Topics topics -> !remembers(topics.items());
            case Step.AskPlace ask -> false;
            case Step.Towns towns -> false;
            case Step.Meant meant -> false;
            case Step.NearestSites sites -> false;
            case Step.Series series -> false;
            case Step.Tell tell -> false;
            case Step.Branch branch -> false;
            case Step.Send send -> false;
            case Step.Doing act -> false;
            case Step.AskSecret secret -> false;
            case Step.Windows windows -> false;
            case Step.End end -> false;
        };
    }

    private static boolean remembers(Collection<Option> options) {
        return options.stream().anyMatch(option -> option.keep().isPresent());
    }

    /** What can't be read may lead to anything: then nothing is said to be out of reach. */
    private void reached() {
        if (!script.reading().complete()) {
            return;
        }
        Set<String> reached = new HashSet<>();
        follow(hotline.targets(), reached);
        script.replies().values().forEach(replies -> follow(replies.targets(), reached));
        List<Step> unreached = script.steps().values().stream()
                .filter(step ->
                        !reached.contains(step.name()) && script.reading().complete(step.topic()))
                .toList();
        heads(unreached)
                .forEach(step -> findings.add(new Finding(
                        step.at(),
                        Rule.UNREACHABLE,
                        "Nothing leads to “" + step.name() + "”.",
                        "Lead to it, or remove it.")));
    }

    /** Of steps that nothing leads to, those to which not even another of them leads; of a circle its first. */
    private List<Step> heads(List<Step> unreached) {
        Set<String> led = unreached.stream()
                .flatMap(step -> StepPaths.leads(step).stream().filter(name -> !name.equals(step.name())))
                .collect(Collectors.toSet());
        var inOrder = new ArrayList<>(unreached);
        inOrder.sort(Comparator.comparing(step -> led.contains(step.name())));
        Set<String> behind = new HashSet<>();
        var heads = new ArrayList<Step>();
        for (Step step : inOrder) {
            if (!behind.contains(step.name())) {
                heads.add(step);
                follow(List.of(step.name()), behind);
            }
        }
        return heads;
    }

    private void follow(Collection<String> names, Set<String> reached) {
        var next = new ArrayDeque<String>();
        reach(names, reached, next);
        while (!next.isEmpty()) {
            script.find(next.pop()).ifPresent(step -> reach(StepPaths.leads(step), reached, next));
        }
    }

    /** A name with a slip in it, which is reported as such, counts for the one that was meant. */
    private void reach(Collection<String> names, Set<String> reached, Deque<String> next) {
        names.stream()
                .filter(name -> !Target.ALL.contains(name))
                .flatMap(name -> script.steps().containsKey(name)
                        ? Stream.of(name)
                        : NearName.of(name, script.steps().keySet()).stream())
                .filter(reached::add)
                .forEach(next::add);
    }
}
