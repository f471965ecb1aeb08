package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Finding;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Step;

/** Checks what texts cost: three segments at most, alone and with all that a step says beside it. */
final class LintTexts {
    private final ScriptDraft script;
    private final Sources sources;
    private final List<Finding> findings = new ArrayList<>();

    LintTexts(ScriptDraft script) {
        this.script = script;
        this.sources = new Sources(script.files());
    }

    List<Finding> check() {
        var samples = new Samples(script.phrases());
        Set<String> texted = Reach.of(script, Channel.TEXT);
        for (Language language : Language.values()) {
            script.phrases().all(language).forEach(this::alone);
            var texts = new StepTexts(script, samples, language);
            script.steps().values().stream()
                    .filter(step -> texted.contains(step.name()))
                    .forEach(step -> texts.of(step).forEach(lines -> whole(step, language, lines)));
        }
        return findings;
    }

    private void alone(Phrase phrase) {
        String text = phrase.in(Channel.TEXT, Map.of());
        if (isLong(text)) {
            report(
                    phrase.at(),
                    Rule.LONG_TEXT,
                    "“" + phrase.key() + "” is too long for a text" + because(text) + ".",
                    "Shorten it, or give it a “text:” of its own; " + Sms.MOST + " segments are the most.");
        }
        costly(text, phrase.language())
                .ifPresent(sign -> report(
                        sources.of(phrase.at(), sign),
                        Rule.COSTLY_TEXT,
                        "“" + sign + "” makes this text cost double.",
                        "Keep to the letters and signs of plain texts."));
    }

    private void whole(Step step, Language language, List<String> lines) {
        String whole = String.join("\n", lines);
        boolean cut = lines.size() > 1 && !Sms.of(lines).equals(Gsm7.approximate(whole)) && isLong(whole);
        if (cut && lines.stream().noneMatch(LintTexts::isLong)) {
            report(
                    step.at(),
                    Rule.LONG_TEXT,
                    "In " + language.code() + " the text of “" + step.name() + "” takes "
                            + Segments.of(Gsm7.approximate(whole)).count() + " segments with its options"
                            + because(whole) + ".",
                    "Shorten its words, or offer less beside them; " + Sms.MOST + " segments are the most.");
        }
    }

    private static boolean isLong(String text) {
        return Segments.of(Gsm7.approximate(text)).count() > Sms.MOST;
    }

    /** The sign that makes a segment hold 70 characters rather than 160, for a text that is long with it. */
    private static String because(String text) {
        String tidy = Gsm7.tidy(text);
        return Gsm7.outside(tidy)
                .map(sign -> ": with “" + sign + "” a segment holds 70 characters")
                .orElse("");
    }

    /** A sign that no text of that language needs; letters of French and Spanish that plain texts lack are theirs. */
    private static Optional<String> costly(String text, Language language) {
        String tidy = Gsm7.tidy(text);
        return language == Language.EN ? Gsm7.outside(tidy) : Gsm7.outside(tidy.replaceAll("[\\p{IsLatin}]", ""));
    }

    private void report(SourcePosition at, Rule rule, String what, String cure) {
        findings.add(new Finding(at, rule, what, cure));
    }
}
