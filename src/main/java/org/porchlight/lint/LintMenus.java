package org.porchlight.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Choices;
import org.porchlight.script.Finding;
import org.porchlight.script.Option;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Step;
import org.porchlight.script.Target;

/** Checks what a step offers: few options, each on a key of its own, none with the words of another. */
final class LintMenus {
    /** Keys that mean the same everywhere, so no menu may give them another meaning. */
    static final Set<String> FIXED = Set.of("0", "9", "*", "#");

    private static final int OPTIONS = 4;

    /** The key that leads to the next page of a list. */
    private static final int MORE = Choices.PAGE + 1;

    private final ScriptDraft script;
    private final List<Finding> findings = new ArrayList<>();

    LintMenus(ScriptDraft script) {
        this.script = script;
    }

    List<Finding> check() {
        script.steps().values().forEach(step -> {
            if (step instanceof Step.Asking asking) {
                menu(asking);
            }
        });
        return findings;
    }

    private void menu(Step.Asking step) {
        Map<String, Option> menu = step.choices().menu();
        long options =
                menu.values().stream().filter(it -> it.language().isEmpty()).count();
        if (options > OPTIONS) {
            report(
                    step.at(),
                    Rule.TOO_MANY_CHOICES,
                    "This menu has " + options + " options.",
                    "Offer " + OPTIONS + " at most, or a list.");
        }
        menu.forEach((key, option) -> key(step, key, option.at()));
        onwards(step);
        var offered = new ArrayList<>(menu.values());
        if (step instanceof Step.Topics topics) {
            offered.addAll(topics.items());
        }
        for (Language language : Language.values()) {
            words(offered, language);
        }
    }

    private void onwards(Step.Asking step) {
        step.choices().menu().values().stream()
                .filter(option -> option.to().equals(Target.NEXT))
                .forEach(option -> next(step, option.at()));
        if (step.choices().silent().equals(Target.NEXT)) {
            next(step, step.at());
        }
    }

    private void key(Step.Asking step, String key, SourcePosition at) {
        if (!key.matches("[1-8]")) {
            String why = FIXED.contains(key) ? "means the same everywhere" : "is not on the phone";
            report(at, Rule.KEY_TAKEN, "The key “" + key + "” " + why + ".", "Use one from 1 to 8.");
        } else if (Integer.parseInt(key) <= numbered(step)) {
            report(
                    at,
                    Rule.KEY_TAKEN,
                    "The key “" + key + "” is that of an item of this list.",
                    "Use one from " + (numbered(step) + 1) + " to 8.");
        }
    }

    /** How many keys the items of a list take by themselves. */
    private static int numbered(Step.Asking step) {
        return switch (step) {
            case Step.Topics topics ->
                topics.items().size() > Choices.PAGE ? MORE : topics.items().size();
            case Step.Meant _ -> 2;
            case Step.Menu _, Step.Series _, Step.NearestSites _, Step.AskPlace _, Step.AskSecret _ -> 0;
            case Step.Towns _, Step.Windows _ -> 0;
        };
    }

    /** The next item is one of the step's own list, or of the list that it speaks of. */
    private void next(Step.Asking step, SourcePosition at) {
        if (!step.lists() && step.saying().of().isEmpty()) {
            report(at, Rule.DEAD_END, "“next” leads nowhere here.", "Say it at a list, or name the list with “of”.");
        }
    }

    private void words(List<Option> offered, Language language) {
        Map<String, Option> taken = new HashMap<>();
        for (Option option : offered) {
            if (option.language().isPresent() || !option.in(Channel.TEXT)) {
                continue;
            }
            script.phrases()
                    .find(language, option.say())
                    .map(Phrase::words)
                    .ifPresent(words -> words.forEach(word -> {
                        Option other = taken.putIfAbsent(word, option);
                        if (other != null && !other.to().equals(option.to())) {
                            clash(option, other, word, language);
                        }
                    }));
        }
    }

    private void clash(Option option, Option other, String word, Language language) {
        report(
                option.at(),
                Rule.WORD_TAKEN,
                "In " + language.code() + " “" + word + "” chooses “" + other.say() + "” and “" + option.say() + "”.",
                "Take it out of the words of one of them, in words/" + language.code() + ".");
    }

    private void report(SourcePosition at, Rule rule, String what, String cure) {
        findings.add(new Finding(at, rule, what, cure));
    }
}
