package org.porchlight.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether a script that could be read also holds together: every step and prompt it names exists in every language,
 * menus are short and not too deep, nothing runs in circles, and the words pass the house's rules.
 */
final class ScriptLint {
    /** Keys that mean the same everywhere, so no menu may give them another meaning. */
    private static final Set<String> FIXED = Set.of("0", "9", "*", "#");

    private static final int OPTIONS = 4;

    private final Script script;
    private final List<Finding> troubles = new ArrayList<>();

    private ScriptLint(Script script) {
        this.script = script;
    }

    static List<Finding> check(Script script, Collection<? extends SpokenPrompt> spoken) {
        var lint = new ScriptLint(script);
        lint.hotline();
        script.steps().values().forEach(lint::step);
        lint.troubles.addAll(new LintPrompts(script, spoken).check());
        lint.troubles.addAll(new LintWords(script).check());
        if (lint.troubles.isEmpty()) {
            lint.troubles.addAll(new LintWays(script).check());
        }
        return lint.troubles;
    }

    private void hotline() {
        Hotline hotline = script.hotline();
        hotline.targets().forEach(target -> target(target, hotline.at()));
        if (!hotline.anywhere().keySet().equals(FIXED)) {
            trouble(hotline.at(), "“anywhere” must give 0, 9, * and # a meaning.", "List exactly those four.");
        }
        if (!(script.find(hotline.where()).orElse(null) instanceof Step.AskPlace)) {
            trouble(hotline.at(), "“where” must lead to a step that asks for a place.", "Name one with “ask: place”.");
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Tell tell -> target(tell.then(), tell.at());
            case Step.Branch branch -> {
                target(branch.yes(), branch.at());
                target(branch.no(), branch.at());
            }
            case Step.Send send -> {
                target(send.then(), send.at());
                target(send.otherwise(), send.at());
            }
            case Step.Doing act -> {
                target(act.then(), act.at());
                target(act.otherwise(), act.at());
                act.noTime().ifPresent(target -> target(target, act.at()));
                act.unreachable().ifPresent(target -> target(target, act.at()));
            }
            case Step.End end -> {}
            case Step.Asking asking -> asking(asking);
        }
    }

    private void asking(Step.Asking step) {
        more(step).forEach(target -> target(target, step.at()));
        target(step.choices().silent(), step.at());
        long options = step.choices().menu().values().stream()
                .filter(it -> it.language().isEmpty())
                .count();
        if (options > OPTIONS) {
            trouble(step.at(), "This menu has " + options + " options.", "Offer " + OPTIONS + " at most, or a list.");
        }
        step.choices().menu().forEach((key, option) -> {
            target(option.to(), option.at());
            if (!key.matches("[1-8]")) {
                String why = FIXED.contains(key) ? "means the same everywhere" : "is not on the phone";
                trouble(option.at(), "The key “" + key + "” " + why + ".", "Use one from 1 to 8.");
            }
        });
    }

    private static List<String> more(Step.Asking step) {
        return switch (step) {
            case Step.Menu menu -> List.of();
            case Step.AskPlace ask -> List.of(ask.then(), ask.which(), ask.wide());
            case Step.Towns towns -> List.of(towns.then());
            case Step.AskSecret secret -> List.of(secret.then(), secret.otherwise());
            case Step.Windows windows -> List.of(windows.then(), windows.none());
            case Step.NearestSites sites -> List.of(sites.none(), sites.last());
            case Step.Topics topics -> topics.items().stream().map(Option::to).toList();
            case Step.Series series -> List.of(series.then());
        };
    }

    private void target(String target, SourcePosition at) {
        if (Target.ALL.contains(target) || script.steps().containsKey(target)) {
            return;
        }
        trouble(at, "There is no step “" + target + "”.", "Write it, or name another, such as “" + like(target) + "”.");
    }

    /** The step whose name begins most like it: a slip is more often at a name's end. */
    private String like(String target) {
        return script.steps().keySet().stream()
                .max(Comparator.comparingInt(
                        name -> Arrays.mismatch((name + " ").toCharArray(), (target + "\n").toCharArray())))
                .orElse("");
    }

    private void trouble(SourcePosition at, String what, String cure) {
        troubles.add(new Finding(at, what, cure));
    }
}
