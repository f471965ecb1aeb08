package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Finding;
import org.porchlight.script.Gaps;
import org.porchlight.script.NearName;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptReading.PromptReference;

/** Checks that every gap of a prompt is filled where it is said, and that the languages have the same ones. */
final class LintGaps {
    /** How distances and hours are told differs by language in the gaps it needs. */
    private static final String DIRECTORY = "directory.";

    private final ScriptDraft script;
    private final List<Finding> findings = new ArrayList<>();

    LintGaps(ScriptDraft script) {
        this.script = script;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The same gaps in each language, hearing or reading; what a discreet form leaves out it leaves out in all. */
    void alike(PromptReference prompt) {
        boolean filled = script.phrases().inEach(prompt.key()).allMatch(phrase -> empty(phrase, prompt.gaps())
                .isEmpty());
        boolean differ = shapes(prompt.key(), Channel.VOICE) > 1 || shapes(prompt.key(), Channel.TEXT) > 1;
        if (differ && filled && !prompt.key().startsWith(DIRECTORY)) {
            findings.add(new Finding(
                    prompt.at(),
                    Rule.GAPS_DIFFER,
                    "“" + prompt.key() + "” has other gaps in other languages.",
                    "Use the same {names} in all three."));
        }
    }

    private long shapes(String key, Channel channel) {
        return script.phrases()
                .inEach(key)
                .map(phrase -> phrase.gaps(channel))
                .distinct()
                .count();
    }

    /** A gap that other steps fill is the step's mistake; any other is the prompt's. */
    void atStep(PromptReference prompt) {
        script.phrases().inEach(prompt.key()).forEach(phrase -> atStep(phrase, prompt));
    }

    private void atStep(Phrase phrase, PromptReference prompt) {
        Set<String> empty = empty(phrase, prompt.gaps());
        if (empty.isEmpty() || !Gaps.ofSteps().containsAll(empty)) {
            filled(phrase, prompt.gaps());
            return;
        }
        findings.add(new Finding(
                prompt.at(),
                Rule.EMPTY_GAP,
                "Nothing fills " + braced(empty) + " in “" + phrase.key() + "” here.",
                Gaps.OF_A_SITE.containsAll(empty) && prompt.gaps().equals(Gaps.OF_A_CALLBACK)
                        ? "Name the list that the site is on with “of”."
                        : known(prompt.gaps())));
    }

    /** Every gap of the phrase is one of these. */
    void filled(Phrase phrase, Set<String> gaps) {
        Set<String> empty = empty(phrase, gaps);
        if (!empty.isEmpty()) {
            String cure = empty.stream()
                    .findFirst()
                    .flatMap(gap -> NearName.of(gap, gaps))
                    .map(near -> "Did you mean “" + near + "”? " + known(gaps))
                    .orElse(known(gaps));
            findings.add(new Finding(
                    phrase.at(),
                    Rule.EMPTY_GAP,
                    "Nothing fills " + braced(empty) + " in “" + phrase.key() + "”.",
                    cure));
        }
    }

    private static Set<String> empty(Phrase phrase, Set<String> gaps) {
        var empty = new TreeSet<>(phrase.gaps(Channel.VOICE));
        empty.addAll(phrase.gaps(Channel.TEXT));
        empty.removeAll(gaps);
        return empty;
    }

    private static String braced(Set<String> gaps) {
        return gaps.stream().map(gap -> "{" + gap + "}").collect(Collectors.joining(", "));
    }

    private static String known(Set<String> gaps) {
        return gaps.isEmpty() ? "No gap is filled in it." : "Known: " + String.join(", ", new TreeSet<>(gaps)) + ".";
    }
}
