package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.AvoidedWords;
import org.porchlight.script.Finding;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.Words;

/** Checks that no prompt says what the line doesn't say, and that names of topics are short. */
final class LintWords {
    private static final int LONGEST_NAME = 4;

    private final ScriptDraft script;
    private final Sources sources;
    private final List<Finding> findings = new ArrayList<>();

    LintWords(ScriptDraft script) {
        this.script = script;
        this.sources = new Sources(script.files());
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            List<AvoidedWords> avoided = script.avoided().getOrDefault(language, List.of());
            script.phrases().all(language).forEach(phrase -> {
                String voice = AvoidedWords.plain(phrase.words(Channel.VOICE));
                String read = AvoidedWords.plain(phrase.words(Channel.TEXT));
                String text = read.equals(voice) ? "" : read;
                avoided.forEach(kind -> said(phrase, kind, voice, text));
                name(phrase);
            });
        }
        return findings;
    }

    private void said(Phrase phrase, AvoidedWords kind, String voice, String text) {
        String topic = phrase.key().substring(0, phrase.key().indexOf('.'));
        if (kind.outside().contains(topic)) {
            return;
        }
        for (AvoidedWords.Word word : kind.words()) {
            word.in(voice).or(() -> word.in(text)).ifPresent(found -> {
                SourcePosition at = sources.of(phrase.at(), found);
                findings.add(new Finding(
                        at, Rule.CARE, "“" + found + "” is not said by this line.", kind.why(), word.instead()));
            });
        }
    }

    /** The name of a topic stands in a menu beside another. */
    private void name(Phrase phrase) {
        String text = phrase.in(Channel.TEXT, Map.of());
        if (phrase.key().startsWith(Words.TOPICS) && text.split(" ").length > LONGEST_NAME) {
            findings.add(new Finding(
                    phrase.at(),
                    Rule.LONG_NAME,
                    "The name “" + text + "” is long.",
                    "Use " + LONGEST_NAME + " words at most."));
        }
    }
}
