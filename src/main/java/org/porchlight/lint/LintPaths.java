package org.porchlight.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.script.Choices;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Option;
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
                        "From here the script runs in circles without asking anything.",
                        "Let one of its steps ask or end."));
                return;
            }
            if (seen.add(name)) {
                next.addAll(StepPaths.passing(script.steps().get(name)));
            }
        }
    }

    private void depth() {
        Map<String, Integer> depths = new HashMap<>(Map.of(hotline.menu(), 0));
        var next = new ArrayDeque<>(List.of(hotline.menu()));
        while (!next.isEmpty()) {
            Step step = script.steps().get(next.pollFirst());
            int below = depths.get(step.name()) + (level(step) ? 1 : 0);
            for (String target : StepPaths.leads(step)) {
                if (below < depths.getOrDefault(target, Integer.MAX_VALUE)) {
                    depths.put(target, below);
                    next.add(target);
                }
            }
        }
        depths.forEach((name, depth) -> {
            if (depth > DEPTH) {
                findings.add(new Finding(
                        script.steps().get(name).at(),
                        "“" + name + "” is " + depth + " menus deep.",
                        "Lead to it from nearer the main menu."));
            }
        });
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

    private void reached() {
        Set<String> reached = new LinkedHashSet<>(hotline.targets());
        script.replies().values().forEach(replies -> reached.addAll(replies.targets()));
        reached.removeAll(Target.ALL);
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (String target : StepPaths.leads(script.steps().get(next.pop()))) {
                if (reached.add(target)) {
                    next.add(target);
                }
            }
        }
        script.steps().values().stream()
                .filter(step -> !reached.contains(step.name()))
                .forEach(step -> findings.add(new Finding(
                        step.at(), "Nothing leads to “" + step.name() + "”.", "Lead to it, or remove it.")));
    }
}
