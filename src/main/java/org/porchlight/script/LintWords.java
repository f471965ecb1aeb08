package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;

/** Checks that every phrase keeps the house's tone, fits into a text, and has only gaps that are filled. */
final class LintWords {
    private static final Set<String> GAPS = Set.of(
            "option",
            "key",
            "code",
            "town",
            "window",
            "ending",
            "phone",
            "word",
            "from",
            "until",
            "zone",
            "number",
            "place",
            "name",
            "street",
            "city",
            "distance",
            "hours",
            "note",
            "time",
            "day",
            "clock",
            "n",
            "h",
            "h24",
            "mm");

    private final Script script;
    private final List<Finding> troubles = new ArrayList<>();

    LintWords(Script script) {
        this.script = script;
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            script.words().all(language).forEach(this::tone);
        }
        return troubles;
    }

    private void tone(Phrase phrase) {
        String both =
                (phrase.in(Channel.VOICE, Map.of()) + " " + phrase.in(Channel.TEXT, Map.of())).toLowerCase(Locale.ROOT);
        for (String never : script.vocabulary().never(phrase.language())) {
            if ((" " + both).contains(never)) {
                troubles.add(new Finding(
                        phrase.at(), "“" + never.strip() + "” is never said by this line.", "Say it another way."));
            }
        }
        var gaps = new TreeSet<>(phrase.gaps(Channel.VOICE));
        gaps.addAll(phrase.gaps(Channel.TEXT));
        gaps.removeAll(GAPS);
        gaps.forEach(gap -> troubles.add(new Finding(
                phrase.at(),
                "Nothing fills the gap {" + gap + "}.",
                "Known: " + String.join(", ", new TreeSet<>(GAPS)) + ".")));
        length(phrase, phrase.in(Channel.TEXT, Map.of()));
    }

    private void length(Phrase phrase, String text) {
        if (Segments.of(Gsm7.approximate(text)).count() > Sms.MOST) {
            troubles.add(new Finding(
                    phrase.at(),
                    "“" + phrase.key() + "” is too long for a text.",
                    "Shorten it, or give it a “text:” of its own; " + Sms.MOST + " segments are the most."));
        }
        if (phrase.language() == Language.EN && !Gsm7.fits(Gsm7.tidy(text))) {
            troubles.add(new Finding(
                    phrase.at(), "This English text would cost double.", "Keep to plain letters and signs."));
        }
    }
}
