package org.porchlight.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that a script which could be read holds together: every name stands for something, menus are short, keys mean
 * the same everywhere, no path is a circle, and the words keep the house's rules.
 */
final class ScriptLint {
    /** Keys that mean the same everywhere, so no menu may give them another meaning. */
    private static final Set<String> FIXED = Set.of("0", "9", "*", "#");

    private static final int OPTIONS = 4;

    private final Script script;
    private final List<Finding> findings = new ArrayList<>();

    private ScriptLint(Script script) {
        this.script = script;
    }

    static List<Finding> check(Script script, ScriptReading reading, Collection<? extends SpokenPrompt> spoken) {
        var lint = new ScriptLint(script);
        var all = new ArrayList<SpokenPrompt>(spoken);
        all.addAll(UnnamedPrompts.of(script.words()));
        lint.hotline();
        script.steps().values().forEach(lint::step);
        lint.findings.addAll(new LintNames(script).check(reading.references()));
        lint.findings.addAll(new LintPrompts(script.words()).check(reading.prompts(), all));
        lint.findings.addAll(new LintTone(script).check());
        if (lint.findings.isEmpty()) {
            lint.findings.addAll(new LintPaths(script).check());
        }
        return lint.findings;
    }

    private void hotline() {
        Hotline hotline = script.hotline();
        if (!hotline.anywhere().keySet().equals(FIXED)) {
            report(hotline.at(), "“anywhere” must give 0, 9, * and # a meaning.", "List exactly those four.");
        }
    }

    private void step(Step step) {
        if (step instanceof Step.Asking asking) {
            asking(asking);
        }
    }

    private void asking(Step.Asking step) {
        Map<String, Option> menu = step.choices().menu();
        long options =
                menu.values().stream().filter(it -> it.language().isEmpty()).count();
        if (options > OPTIONS) {
            report(step.at(), "This menu has " + options + " options.", "Offer " + OPTIONS + " at most, or a list.");
        }
        menu.forEach((key, option) -> {
            if (!key.matches("[1-8]")) {
                String why = FIXED.contains(key) ? "means the same everywhere" : "is not on the phone";
                report(option.at(), "The key “" + key + "” " + why + ".", "Use one from 1 to 8.");
            }
            if (option.to().equals(Target.NEXT)) {
                next(step, option.at());
            }
        });
        if (step.choices().silent().equals(Target.NEXT)) {
            next(step, step.at());
        }
    }

    /** The next item is one of the step's own list, or of the list that it speaks of. */
    private void next(Step.Asking step, SourcePosition at) {
        if (!step.lists() && step.saying().of().isEmpty()) {
            report(at, "“next” leads nowhere here.", "Say it at a list, or name the list with “of”.");
        }
    }

    private void report(SourcePosition at, String what, String cure) {
        findings.add(new Finding(at, what, cure));
    }
}
