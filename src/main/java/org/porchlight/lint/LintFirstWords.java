package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Finding;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.script.Step;
import org.porchlight.vocabulary.TopicWords;

/** Checks that texts which the line begins itself tell nothing in the part that a locked phone shows. */
final class LintFirstWords {
    private static final int SHOWN = 40;

    private final ScriptDraft script;
    private final Collection<SpokenPrompt> spoken;

    LintFirstWords(ScriptDraft script, Collection<SpokenPrompt> spoken) {
        this.script = script;
        this.spoken = spoken;
    }

    List<Finding> check() {
        Set<String> first = new HashSet<>();
        spoken.stream().filter(SpokenPrompt::beginsText).forEach(prompt -> first.add(prompt.key()));
        script.steps().values().forEach(step -> {
            if (step instanceof Step.Send send) {
                send.saying().say().stream().findFirst().ifPresent(first::add);
            }
        });
        TopicWords topics = TopicWords.of(script.keywords());
        var findings = new ArrayList<Finding>();
        first.stream()
                .flatMap(key -> script.phrases().inEach(key))
                .filter(phrase -> topics.in(Wording.tokens(shown(phrase))))
                .forEach(phrase -> findings.add(new Finding(
                        phrase.at(),
                        Rule.EARLY_TOPIC,
                        "“" + phrase.key() + "” names a topic in its first " + SHOWN + " characters.",
                        "Begin with words that tell nothing, such as “Here is what you asked for”.")));
        return findings;
    }

    private static String shown(Phrase phrase) {
        String text = phrase.in(Channel.TEXT, Map.of());
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
