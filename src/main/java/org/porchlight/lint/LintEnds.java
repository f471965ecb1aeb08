package org.porchlight.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Step;
import org.porchlight.script.StepPaths;
import org.porchlight.script.Target;

/**
 * Checks that no step is a dead end: from each, what it offers and where silence leads comes to the main menu, to people,
 * or to an end that says goodbye.
 */
final class LintEnds {
    private final ScriptDraft script;
    private final Hotline hotline;

    LintEnds(ScriptDraft script, Hotline hotline) {
        this.script = script;
        this.hotline = hotline;
    }

    List<Finding> check() {
        Map<String, List<String>> from = new HashMap<>();
        var good = new ArrayDeque<String>();
        script.steps().values().forEach(step -> {
            StepPaths.leads(step).forEach(to -> from.computeIfAbsent(to, first -> new ArrayList<>())
                    .add(step.name()));
            if (isGood(step)) {
                good.add(step.name());
            }
        });
        Set<String> leading = new HashSet<>(good);
        while (!good.isEmpty()) {
            from.getOrDefault(good.pop(), List.of()).stream()
                    .filter(leading::add)
                    .forEach(good::add);
        }
        return script.steps().values().stream()
                .filter(step -> !leading.contains(step.name()))
                .map(LintEnds::finding)
                .toList();
    }

    /** A step that leads on, or to something unknown, which is reported as such. */
    private boolean isGood(Step step) {
        List<String> leads = StepPaths.leads(step);
        boolean misled = leads.isEmpty() && !(step instanceof Step.Asking);
        boolean unknown =
                misled || leads.stream().anyMatch(name -> !script.steps().containsKey(name));
        boolean back = step instanceof Step.Asking asking
                && asking.choices().menu().values().stream()
                        .anyMatch(option -> option.to().equals(Target.BACK));
        return step instanceof Step.End
                || unknown
                || back
                || step.name().equals(hotline.menu())
                || step.name().equals(hotline.anywhere().get("0"));
    }

    private static Finding finding(Step step) {
        return new Finding(
                step.at(),
                Rule.DEAD_END,
                "From “" + step.name() + "” nothing it offers leads on.",
                "Give it an option, or let silence lead to the main menu or to people.");
    }
}
