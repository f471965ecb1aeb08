package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Gaps;
import org.porchlight.script.NearName;
import org.porchlight.script.Phrase;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptReading.PromptReference;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;

/**
 * Checks that every prompt that an entry or Java code names exists in every language, that its gaps are filled, that a
 * texter can choose each option, and that no prompt is written for nothing.
 */
final class LintPrompts {
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private final ScriptDraft script;
    private final Phrasebook words;
    private final Collection<SpokenPrompt> spoken;
    private final LintGaps gaps;
    private final List<Finding> findings = new ArrayList<>();

    /** Prompts that are missing somewhere: one with nearly such a name is written for them. */
    private final Set<String> missing = new HashSet<>();

    LintPrompts(ScriptDraft script, Collection<SpokenPrompt> spoken) {
        this.script = script;
        this.words = script.phrases();
        this.spoken = spoken;
        this.gaps = new LintGaps(script);
    }

    List<Finding> check() {
        Set<String> said = new HashSet<>(Set.of(Words.OPTION, Words.OPTION_STAR));
        script.reading().prompts().forEach(prompt -> {
            said.add(prompt.key());
            named(prompt);
            gaps.atStep(prompt);
        });
        spoken.forEach(prompt -> {
            said.add(prompt.key());
            spoken(prompt.key(), prompt.gaps(), prompt.option());
            owed(prompt);
        });
        spoken(Words.OPTION, Gaps.OF_AN_OPTION, false);
        spoken(Words.OPTION_STAR, Gaps.OF_AN_OPTION, false);
        unsaid(said);
        findings.addAll(gaps.findings());
        return findings;
    }

    /** Prompts that nothing names. */
    private void unsaid(Set<String> said) {
        Set<String> known = Gaps.ofSteps();
        known.addAll(Gaps.OF_A_LINE);
        spoken.forEach(prompt -> known.addAll(prompt.gaps()));
        Set<String> unsaid = new TreeSet<>();
        for (Language language : Language.values()) {
            unsaid.addAll(words.keys(language));
        }
        unsaid.removeAll(said);
        unsaid.forEach(key -> {
            words.inEach(key).forEach(phrase -> gaps.filled(phrase, known));
            if (NearName.of(key, missing).isEmpty()) {
                words.inEach(key).findFirst().ifPresent(this::unused);
            }
        });
    }

    private void unused(Phrase phrase) {
        // What says it may stand where nothing can be read.
        if (script.reading().complete() && script.reading().complete(topic(phrase.key()))) {
            report(
                    phrase.at(),
                    Rule.UNUSED_PROMPT,
                    "Nothing says “" + phrase.key() + "”.",
                    "Name it in a step, or take it out in every language.");
        }
    }

    /** No entry names it, so it is looked for where it should be written. */
    private void spoken(String key, Set<String> gap, boolean option) {
        named(new PromptReference(key, gap, option, new SourcePosition(file(Language.EN, key), 1)));
        words.inEach(key).forEach(phrase -> gaps.filled(phrase, gap));
    }

    private void owed(SpokenPrompt prompt) {
        if (prompt.owed()) {
            words.inEach(prompt.key())
                    .filter(phrase -> phrase.words(Channel.VOICE).isBlank())
                    .forEach(phrase -> report(
                            phrase.at(),
                            Rule.OPERATOR_TEXT,
                            "“" + prompt.key() + "” is empty in "
                                    + phrase.language().code() + ".",
                            "Write the sentence that the operator answers for."));
        }
    }

    private void named(PromptReference prompt) {
        List<Language> absent = Arrays.stream(Language.values())
                .filter(language -> words.find(language, prompt.key()).isEmpty())
                .filter(language -> !lost(language, prompt.key()))
                .toList();
        if (!absent.isEmpty()) {
            missing.add(prompt.key());
        }
        if (absent.size() == Language.values().length) {
            report(prompt.at(), Rule.MISSING_PROMPT, "There is no prompt “" + prompt.key() + "”.", cure(prompt.key()));
            return;
        }
        absent.forEach(language -> report(
                prompt.at(),
                Rule.MISSING_PROMPT,
                "There is no prompt “" + prompt.key() + "” in " + language.code() + ".",
                "Add it to " + file(language, prompt.key()) + "."));
        gaps.alike(prompt);
        if (prompt.option()) {
            words.inEach(prompt.key()).forEach(phrase -> choosable(prompt, phrase));
        }
    }

    private boolean lost(Language language, String key) {
        String[] parts = key.split("\\.");
        return parts.length > 1 && script.reading().lost(file(language, key), parts[1]);
    }

    private String cure(String key) {
        String folders = "words/en, words/fr and words/es.";
        Optional<String> near = NearName.of(key, words.keys(Language.EN));
        return near.map(it -> "Did you mean “" + it + "”? If not, add it to " + folders)
                .orElse("Add it to " + folders);
    }

    private void choosable(PromptReference prompt, Phrase phrase) {
        String code = phrase.language().code();
        if (phrase.words().isEmpty()) {
            report(
                    prompt.at(),
                    Rule.NO_WORDS,
                    "Nobody can choose “" + prompt.key() + "” by text in " + code + ".",
                    "Give that prompt “words: [...]” in words/" + code + ".");
        }
        carriers(prompt, phrase);
    }

    /** A word in capitals is one to send; what the provider answers itself never reaches us as a choice. */
    private void carriers(PromptReference prompt, Phrase phrase) {
        Stream<String> shown =
                CAPITALS.matcher(phrase.words(Channel.TEXT)).results().map(MatchResult::group);
        Stream<String> understood = phrase.words().stream().filter(word -> !word.equals("yes"));
        Stream.concat(shown, understood)
                .filter(word -> CarrierWords.of(word).isPresent())
                .findFirst()
                .ifPresent(word -> report(
                        phrase.at(),
                        Rule.CARRIER_WORD,
                        "The phone company itself answers “" + word + "”, which can't choose “" + prompt.key() + "”.",
                        "Use another word."));
    }

    private void report(SourcePosition at, Rule rule, String what, String cure) {
        findings.add(new Finding(at, rule, what, cure));
    }

    private static String topic(String prompt) {
        return prompt.split("\\.")[0];
    }

    private static String file(Language language, String prompt) {
        return "words/" + language.code() + "/" + topic(prompt) + ".yaml";
    }
}
