package org.porchlight.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Finding;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.vocabulary.TopicWords;

/** Checks that what is said and texted can be understood by someone who left school after grade 6. */
final class LintReading {
    private final ScriptDraft script;
    private final List<Finding> findings = new ArrayList<>();

    LintReading(ScriptDraft script) {
        this.script = script;
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            var grade = new ReadingGrade(language, known(language));
            script.phrases().all(language).forEach(phrase -> judge(phrase, grade));
        }
        return findings;
    }

    /** Words that name what this line is for: whoever calls knows them, and nothing shorter says the same. */
    private Set<String> known(Language language) {
        Set<String> known = new HashSet<>();
        script.keywords()
                .getOrDefault(language.code() + "." + TopicWords.KEY, List.of())
                .forEach(words -> known.addAll(Wording.tokens(words)));
        return known;
    }

    private void judge(Phrase phrase, ReadingGrade grade) {
        for (Channel channel : Channel.values()) {
            double found = grade.of(phrase.words(channel));
            if (found >= ReadingGrade.MOST + 1) {
                findings.add(new Finding(
                        phrase.at(),
                        Rule.HARD_TO_READ,
                        "“%s” reads like grade %d.".formatted(phrase.key(), (int) found),
                        "Use shorter sentences, and words of one or two syllables."));
                return;
            }
        }
    }
}
