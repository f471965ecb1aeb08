package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Finding;
import org.porchlight.script.Phrase;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Words;
import org.porchlight.vocabulary.KeywordFile;

/** Checks that every phrase keeps the house's tone and fits into a text. */
final class LintTone {
    private static final int LONGEST_NAME = 4;

    private final ScriptDraft script;
    private final List<Finding> findings = new ArrayList<>();

    LintTone(ScriptDraft script) {
        this.script = script;
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            script.phrases().all(language).forEach(this::tone);
        }
        return findings;
    }

    private List<String> never(Language language) {
        return script.keywords().getOrDefault(language.code() + "." + KeywordFile.NEVER, List.of());
    }

    private void tone(Phrase phrase) {
        String text = phrase.in(Channel.TEXT, Map.of());
        String both = (" " + phrase.in(Channel.VOICE, Map.of()) + " " + text).toLowerCase(Locale.ROOT);
        for (String never : never(phrase.language())) {
            if (both.contains(never)) {
                findings.add(new Finding(
                        phrase.at(), "“" + never.strip() + "” is never said by this line.", "Say it another way."));
            }
        }
        length(phrase, text);
        name(phrase, text);
    }

    /** The name of a topic stands in a menu beside another. */
    private void name(Phrase phrase, String text) {
        if (phrase.key().startsWith(Words.TOPICS) && text.split(" ").length > LONGEST_NAME) {
            findings.add(new Finding(
                    phrase.at(), "The name “" + text + "” is long.", "Use " + LONGEST_NAME + " words at most."));
        }
    }

    private void length(Phrase phrase, String text) {
        if (Segments.of(Gsm7.approximate(text)).count() > Sms.MOST) {
            findings.add(new Finding(
                    phrase.at(),
                    "“" + phrase.key() + "” is too long for a text.",
                    "Shorten it, or give it a “text:” of its own; " + Sms.MOST + " segments are the most."));
        }
        if (phrase.language() == Language.EN && !Gsm7.fits(Gsm7.tidy(text))) {
            findings.add(new Finding(
                    phrase.at(), "This English text would cost double.", "Keep to plain letters and signs."));
        }
    }
}
