package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;

/** Checks that every phrase keeps the house's tone and fits into a text. */
final class LintTone {
    private static final int LONGEST_NAME = 4;

    private final Script script;
    private final List<Finding> findings = new ArrayList<>();

    LintTone(Script script) {
        this.script = script;
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            script.words().all(language).forEach(this::tone);
        }
        return findings;
    }

    private void tone(Phrase phrase) {
        String text = phrase.in(Channel.TEXT, Map.of());
        String both = (" " + phrase.in(Channel.VOICE, Map.of()) + " " + text).toLowerCase(Locale.ROOT);
        for (String never : script.vocabulary().never(phrase.language())) {
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
