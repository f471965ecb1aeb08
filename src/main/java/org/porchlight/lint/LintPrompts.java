package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Gaps;
import org.porchlight.script.NearName;
import org.porchlight.script.Phrase;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.ScriptReading.PromptReference;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Words;

/**
 * Checks that every prompt that an entry or Java code names exists in every language, and has no gap that stays empty.
 */
final class LintPrompts {
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final Phrasebook words;
    private final List<Finding> findings = new ArrayList<>();

    LintPrompts(Phrasebook words) {
        this.words = words;
    }

    List<Finding> check(List<PromptReference> named, Collection<? extends SpokenPrompt> spoken) {
        Set<String> said = new HashSet<>(Set.of(Words.OPTION));
        named.forEach(prompt -> {
            said.add(prompt.key());
            named(prompt);
            phrases(prompt.key()).forEach(phrase -> filledAtStep(phrase, prompt));
        });
        spoken.forEach(prompt -> {
            said.add(prompt.key());
            spoken(prompt.key(), prompt.gaps(), prompt.option());
        });
        spoken(Words.OPTION, Gaps.OF_AN_OPTION, false);
        unsaid(said, spoken);
        return findings;
    }

    /** Prompts that nothing names, perhaps not yet: their gaps must be some that are filled somewhere. */
    private void unsaid(Set<String> said, Collection<? extends SpokenPrompt> spoken) {
        Set<String> gaps = Gaps.ofSteps();
        gaps.addAll(Gaps.OF_A_LINE);
        spoken.forEach(prompt -> gaps.addAll(prompt.gaps()));
        for (Language language : LANGUAGES) {
            words.keys(language).stream()
                    .filter(key -> !said.contains(key))
                    .forEach(key -> filled(words.find(language, key).orElseThrow(), gaps));
        }
    }

    /** No entry names it, so it is looked for where it should be written. */
    private void spoken(String key, Set<String> gaps, boolean option) {
        named(new PromptReference(key, gaps, option, new SourcePosition(file(Language.EN, key), 1)));
        phrases(key).forEach(phrase -> filled(phrase, gaps));
    }

    private void named(PromptReference prompt) {
        List<Language> missing = LANGUAGES.stream()
                .filter(language -> words.find(language, prompt.key()).isEmpty())
                .toList();
        if (missing.size() == LANGUAGES.size()) {
            findings.add(new Finding(prompt.at(), "There is no prompt “" + prompt.key() + "”.", cure(prompt.key())));
            return;
        }
        missing.forEach(language -> findings.add(new Finding(
                prompt.at(),
                "There is no prompt “" + prompt.key() + "” in " + language.code() + ".",
                "Add it to " + file(language, prompt.key()) + ".")));
        sameGaps(prompt);
        if (prompt.option()) {
            phrases(prompt.key()).forEach(phrase -> carriers(prompt, phrase));
            phrases(prompt.key())
                    .filter(phrase -> phrase.words().isEmpty())
                    .forEach(phrase -> unchoosable(prompt, phrase.language()));
        }
    }

    private String cure(String key) {
        String folders = "words/en, words/fr and words/es.";
        Optional<String> near = NearName.of(key, words.keys(Language.EN));
        return near.map(it -> "Did you mean “" + it + "”? If not, add it to " + folders)
                .orElse("Add it to " + folders);
    }

    private void sameGaps(PromptReference prompt) {
        long shapes = phrases(prompt.key())
                .map(phrase -> phrase.gaps(Channel.VOICE))
                .distinct()
                .count();
        boolean filled = phrases(prompt.key())
                .allMatch(phrase -> empty(phrase, prompt.gaps()).isEmpty());
        if (shapes > 1 && filled && !prompt.key().startsWith("directory.")) {
            findings.add(new Finding(
                    prompt.at(),
                    "“" + prompt.key() + "” has other gaps in other languages.",
                    "Use the same {names} in all three."));
        }
    }

    private void unchoosable(PromptReference prompt, Language language) {
        findings.add(new Finding(
                prompt.at(),
                "Nobody can choose “" + prompt.key() + "” by text in " + language.code() + ".",
                "Give that prompt “words: [...]” in words/" + language.code() + "."));
    }

    /** A word in capitals is one to send; what the provider answers itself never reaches us as a choice. */
    private void carriers(PromptReference prompt, Phrase phrase) {
        Stream<String> shown =
                CAPITALS.matcher(phrase.words(Channel.TEXT)).results().map(MatchResult::group);
        Stream<String> understood = phrase.words().stream().filter(word -> !word.equals("yes"));
        Stream.concat(shown, understood)
                .filter(word -> CarrierWords.of(word).isPresent())
                .findFirst()
                .ifPresent(word -> findings.add(new Finding(
                        phrase.at(),
                        "The phone company itself answers “" + word + "”, which can't choose “" + prompt.key() + "”.",
                        "Use another word.")));
    }

    /** A gap that other steps fill is the step's mistake; any other is the prompt's. */
    private void filledAtStep(Phrase phrase, PromptReference prompt) {
        Set<String> empty = empty(phrase, prompt.gaps());
        if (empty.isEmpty() || !Gaps.ofSteps().containsAll(empty)) {
            filled(phrase, prompt.gaps());
            return;
        }
        findings.add(new Finding(
                prompt.at(),
                "Nothing fills " + braced(empty) + " in “" + phrase.key() + "” here.",
                Gaps.OF_A_SITE.containsAll(empty) && prompt.gaps().equals(Gaps.OF_A_CALLBACK)
                        ? "Name the list that the site is on with “of”."
                        : known(prompt.gaps())));
    }

    private void filled(Phrase phrase, Set<String> gaps) {
        Set<String> empty = empty(phrase, gaps);
        if (!empty.isEmpty()) {
            String cure = empty.stream()
                    .findFirst()
                    .flatMap(gap -> NearName.of(gap, gaps))
                    .map(near -> "Did you mean “" + near + "”? " + known(gaps))
                    .orElseGet(() -> known(gaps));
            findings.add(
                    new Finding(phrase.at(), "Nothing fills " + braced(empty) + " in “" + phrase.key() + "”.", cure));
        }
    }

    private static Set<String> empty(Phrase phrase, Set<String> filled) {
        Set<String> empty = new TreeSet<>(phrase.gaps(Channel.VOICE));
        empty.addAll(phrase.gaps(Channel.TEXT));
        empty.removeAll(filled);
        return empty;
    }

    private static String braced(Set<String> gaps) {
        return gaps.stream().collect(Collectors.joining("}, {", "{", "}"));
    }

    private static String known(Set<String> gaps) {
        return gaps.isEmpty() ? "No gap is filled in it." : "Known: " + String.join(", ", new TreeSet<>(gaps)) + ".";
    }

    private Stream<Phrase> phrases(String key) {
        return LANGUAGES.stream().flatMap(language -> words.find(language, key).stream());
    }

    private static String file(Language language, String prompt) {
        return "words/" + language.code() + "/" + prompt.split("\\.")[0] + ".yaml";
    }
}
