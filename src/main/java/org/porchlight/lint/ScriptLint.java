package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Option;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Step;
import org.porchlight.script.Target;
import org.porchlight.vocabulary.KeywordFile;

/**
 * Checks that a script which could be read holds together: every name stands for something, menus are short, keys mean
 * the same everywhere, no path is a circle, and the words keep the house's rules.
 */
final class ScriptLint {
    /** Keys that mean the same everywhere, so no menu may give them another meaning. */
    private static final Set<String> FIXED = Set.of("0", "9", "*", "#");

    private static final int OPTIONS = 4;

    private final ScriptDraft script;
    private final Hotline hotline;
    private final List<Finding> findings = new ArrayList<>();

    private ScriptLint(ScriptDraft script, Hotline hotline) {
        this.script = script;
        this.hotline = hotline;
    }

    static List<Finding> check(ScriptDraft script, Hotline hotline, Collection<? extends SpokenPrompt> spoken) {
        var lint = new ScriptLint(script, hotline);
        var all = new ArrayList<SpokenPrompt>(spoken);
        all.addAll(UnnamedPrompts.of(script.phrases()));
        lint.hotline();
        lint.keywords();
        script.steps().values().forEach(lint::step);
        lint.findings.addAll(
                new LintNames(script, hotline).check(script.reading().references()));
        lint.findings.addAll(
                new LintPrompts(script.phrases()).check(script.reading().prompts(), all));
        lint.findings.addAll(new LintTone(script).check());
        if (lint.findings.isEmpty()) {
            lint.findings.addAll(new LintPaths(script, hotline).check());
        }
        return lint.findings;
    }

    private void hotline() {
        if (!hotline.anywhere().keySet().equals(FIXED)) {
            report(hotline.at(), "“anywhere” must give 0, 9, * and # a meaning.", "List exactly those four.");
        }
    }

    /** Every list of keywords is there in every language. */
    private void keywords() {
        for (Language language : Language.values()) {
            KeywordFile.meanings(hotline.commands().keySet()).stream()
                    .filter(meaning -> !script.keywords().containsKey(language.code() + "." + meaning))
                    .forEach(meaning -> report(
                            new SourcePosition("words/" + language.code() + "/" + KeywordFile.FILE + ".yaml", 1),
                            "There are no words for “" + meaning + "”.",
                            "Add “" + meaning + ": [word, word]”."));
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
