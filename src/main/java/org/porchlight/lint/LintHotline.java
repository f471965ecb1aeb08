package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Step;
import org.porchlight.script.StepPaths;
import org.porchlight.script.Target;
import org.porchlight.vocabulary.KeywordFile;

/** Checks what works everywhere: the four keys, and keywords in every language. */
final class LintHotline {
    private static final String PERSON = "0";
    private static final String EMERGENCY = "9";
    private static final String NUMBER = "[0-9]{3}";

    private final ScriptDraft script;
    private final Hotline hotline;
    private final List<Finding> findings = new ArrayList<>();

    LintHotline(ScriptDraft script, Hotline hotline) {
        this.script = script;
        this.hotline = hotline;
    }

    List<Finding> check() {
        anywhere();
        leads(PERSON, "people to talk to");
        leads(EMERGENCY, "overdose steps");
        person();
        keywords();
        return findings;
    }

    /** The four keys, and besides them only numbers that people know by heart. */
    private void anywhere() {
        Set<String> others = new TreeSet<>(hotline.anywhere().keySet());
        boolean all = others.containsAll(LintMenus.FIXED);
        others.removeAll(LintMenus.FIXED);
        if (!all || !others.stream().allMatch(key -> key.matches(NUMBER))) {
            report(
                    hotline.at(),
                    Rule.PERSON_OR_EMERGENCY,
                    "“anywhere” must give 0, 9, * and # a meaning.",
                    "List those four, and besides them only numbers of 3 digits, such as 988.");
        }
    }

    /** 0 and 9 lead to a step of their own, on the number that calls show as well. */
    private void leads(String key, String what) {
        String target = hotline.anywhere().getOrDefault(key, "");
        if (Target.ALL.contains(target)) {
            report(
                    hotline.at(),
                    Rule.PERSON_OR_EMERGENCY,
                    "The key " + key + " leads “" + target + "”, not to " + what + ".",
                    "Name a step.");
        }
        if (key.equals(EMERGENCY) && hotline.discreetly().containsKey(target)) {
            report(
                    hotline.at(),
                    Rule.PERSON_OR_EMERGENCY,
                    "On the number that calls show, the key 9 leads elsewhere.",
                    "Take “" + target + "” out of “discreetly”.");
        }
    }

    /** Behind 0 somebody can be reached: a line to call, or a call back. */
    private void person() {
        var near = new ArrayList<Step>();
        script.find(hotline.anywhere().getOrDefault(PERSON, "")).ifPresent(near::add);
        for (int i = 0; i < near.size() && i < script.steps().size(); i++) {
            StepPaths.leads(near.get(i)).stream()
                    .flatMap(name -> script.find(name).stream())
                    .filter(step -> !near.contains(step))
                    .forEach(near::add);
            if (reaches(near.get(i))) {
                return;
            }
        }
        if (!near.isEmpty()) {
            report(
                    near.getFirst().at(),
                    Rule.PERSON_OR_EMERGENCY,
                    "Behind the key 0 nobody can be reached.",
                    "Give a step there “lines:”, or lead to a call back.");
        }
    }

    private static boolean reaches(Step step) {
        return switch (step) {
            case Step.Asking asking -> asking.saying().lines().isPresent();
            case Step.Doing doing -> doing.deed() == Step.Deed.CALL;
            case Step.Tell tell -> tell.saying().lines().isPresent();
            case Step.End end -> end.saying().lines().isPresent();
            case Step.Send _, Step.Branch _ -> false;
        };
    }

    /** Every list of keywords is there in every language. */
    private void keywords() {
        Set<String> meanings = KeywordFile.meanings(hotline.keywords());
        for (Language language : Language.values()) {
            String file = "words/" + language.code() + "/" + KeywordFile.FILE + ".yaml";
            meanings.stream()
                    .filter(meaning -> !script.keywords().containsKey(language.code() + "." + meaning))
                    .filter(meaning -> !script.reading().lost(file, meaning))
                    .forEach(meaning -> report(
                            new SourcePosition(file, 1),
                            Rule.MISSING_ENTRY,
                            "There are no words for “" + meaning + "”.",
                            "Add “" + meaning + ": [word, word]”."));
        }
    }

    private void report(SourcePosition at, Rule rule, String what, String cure) {
        findings.add(new Finding(at, rule, what, cure));
    }
}
