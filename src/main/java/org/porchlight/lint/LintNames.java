package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.messaging.Language;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.NameKind;
import org.porchlight.script.NearName;
import org.porchlight.script.ReferralLines;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptReading;
import org.porchlight.script.Step;
import org.porchlight.script.Target;
import org.porchlight.vocabulary.KeywordFile;

/** Looks up every name that an entry of the scripts gives to something else: steps, lists, services, lines, answers. */
final class LintNames {
    private static final String LINES = "lines.yaml";

    private final ScriptDraft script;
    private final Map<NameKind, Set<String>> known = new EnumMap<>(NameKind.class);
    private final List<Finding> findings = new ArrayList<>();

    LintNames(ScriptDraft script, Hotline hotline) {
        this.script = script;
        Set<String> steps = script.steps().keySet();
        known.put(NameKind.STEP, steps);
        known.put(NameKind.TARGET, both(steps, Target.ALL));
        known.put(NameKind.SITES, ofKind(Step.NearestSites.class));
        known.put(NameKind.PLACE, ofKind(Step.AskPlace.class));
        known.put(NameKind.SERVICE, hotline.services());
        known.put(
                NameKind.GROUP,
                both(script.lines().groups().keySet(), Set.of(ReferralLines.TOLD, ReferralLines.TOLD_NUMBERS)));
        known.put(NameKind.LINE, script.lines().byName().keySet());
        known.put(NameKind.KEYWORD, KeywordFile.meanings(hotline.keywords()));
        known.put(NameKind.REMARK, remarks(script));
        known.put(NameKind.ANSWER, CallbackQuestion.all(script.phrases().keys(Language.EN)));
    }

    private static Set<String> remarks(ScriptDraft script) {
        return script.remarks().names(Language.EN).stream()
                .filter(name -> script.remarks().knowing(name).size() == Language.values().length)
                .collect(Collectors.toSet());
    }

    private static Set<String> both(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private Set<String> ofKind(Class<? extends Step> kind) {
        return script.steps().values().stream()
                .filter(kind::isInstance)
                .map(Step::name)
                .collect(Collectors.toSet());
    }

    List<Finding> check() {
        script.reading().references().stream()
                .filter(reference -> !known.get(reference.kind()).contains(reference.name()))
                .filter(reference -> !lost(reference))
                .forEach(reference -> findings.add(finding(reference)));
        return findings;
    }

    /** Whether what is named may stand where nothing can be read. */
    private boolean lost(ScriptReading.Reference reference) {
        ScriptReading reading = script.reading();
        return switch (reference.kind()) {
            case STEP, TARGET, SITES, PLACE -> {
                String[] parts = reference.name().split("\\.");
                yield parts.length > 1 && reading.lost(parts[0] + ".yaml", parts[1]);
            }
            case GROUP -> reading.lost(LINES, "groups");
            case LINE -> reading.lost(LINES, "lines") || reading.lost(LINES, reference.name());
            case SERVICE -> reading.lost("hotline.yaml", "services");
            case KEYWORD -> reading.lost("hotline.yaml", "commands");
            case REMARK -> !reading.complete() || reading.lost(ScriptReading.REMARKS, reference.name());
            case ANSWER -> !reading.complete();
        };
    }

    private Finding finding(ScriptReading.Reference reference) {
        String name = reference.name();
        if (Target.ALL.contains(name)) {
            return new Finding(
                    reference.at(),
                    Rule.UNKNOWN_NAME,
                    "“" + name + "” can't stand here.",
                    "Name a step: only “to” and “silent” lead back, again or next.");
        }
        return script.steps().containsKey(name) ? unfit(reference) : missing(reference);
    }

    /** A step of that name is there, and is none of the kind that is needed. */
    private Finding unfit(ScriptReading.Reference reference) {
        String name = reference.name();
        return switch (reference.kind()) {
            case SITES -> wrong(reference, "“" + name + "” lists no sites.", "Name a step with “list: sites”.");
            case PLACE -> wrong(reference, "“" + name + "” asks for no place.", "Name a step with “ask: place”.");
            default -> missing(reference);
        };
    }

    private static Finding wrong(ScriptReading.Reference reference, String what, String cure) {
        return new Finding(reference.at(), Rule.UNKNOWN_NAME, what, cure);
    }

    private Finding missing(ScriptReading.Reference reference) {
        return new Finding(
                reference.at(), Rule.UNKNOWN_NAME, reference.kind().missing(reference.name()), cure(reference));
    }

    private String cure(ScriptReading.Reference reference) {
        Set<String> names = known.get(reference.kind());
        String remedy = reference.kind().remedy();
        if (remedy.isEmpty()) {
            return NearName.among(reference.name(), names);
        }
        Optional<String> near = NearName.of(reference.name(), names);
        return near.map(it -> "Did you mean “" + it + "”? If not, " + remedy + ".")
                .orElse(Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1) + ", or name another.");
    }
}
