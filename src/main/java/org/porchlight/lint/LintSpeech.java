package org.porchlight.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.Words;
import org.porchlight.speech.SpeakingTime;

/** Checks what is heard: no prompt too long to keep in mind, what matters most in time, and each key after its option. */
final class LintSpeech {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** "Press 1 for…", "faites le 1 pour…", "oprima el 1 para…". */
    private static final Map<Language, Pattern> KEY_FIRST = Map.of(
            Language.EN, Pattern.compile("(?iu)\\b(?:press|hit|dial) (?:\\d|star|pound) (?:for|to|if)\\b"),
            Language.FR,
                    Pattern.compile(
                            "(?iu)\\b(?:faites|appuyez sur|composez) (?:le )?(?:\\d|étoile|carré) (?:pour|si)\\b"),
            Language.ES,
                    Pattern.compile("(?iu)\\b(?:oprima|marque|presione|pulse) (?:el )?(?:\\d|asterisco|numeral)"
                            + " (?:para|si)\\b"));

    private final ScriptDraft script;
    private final Samples samples;
    private final List<Finding> findings = new ArrayList<>();

    LintSpeech(ScriptDraft script) {
        this.script = script;
        this.samples = new Samples(script.phrases());
    }

    List<Finding> check() {
        for (Language language : Language.values()) {
            script.phrases().all(language).forEach(this::heard);
            script.phrases().find(language, Words.OPTION).ifPresent(this::frame);
            script.phrases().find(language, Words.OPTION_STAR).ifPresent(this::frame);
            inTime(language);
        }
        return findings;
    }

    /** Marked pauses give time to act or to write down; they are no words to keep in mind. */
    private void heard(Phrase phrase) {
        String voice = samples.in(phrase, Channel.VOICE);
        Duration spoken =
                SpeakingTime.of(phrase.language(), Phrase.PAUSE.matcher(voice).replaceAll(" "));
        if (phrase.isHeard() && spoken.compareTo(LONGEST) > 0) {
            report(
                    phrase,
                    Rule.LONG_SPEECH,
                    "“" + phrase.key() + "” takes " + spoken.toSeconds() + " seconds to say.",
                    "Shorten it, or make two steps of it.");
        }
        if (KEY_FIRST.get(phrase.language()).matcher(voice).find()) {
            keyFirst(phrase);
        }
    }

    private void frame(Phrase option) {
        String voice = option.words(Channel.VOICE);
        if (voice.indexOf("{key}") < voice.indexOf("{option}")) {
            keyFirst(option);
        }
    }

    private void keyFirst(Phrase phrase) {
        report(
                phrase,
                Rule.OPTION_AFTER_KEY,
                "“" + phrase.key() + "” names a key before what it is for.",
                "Say the option first and the key last.");
    }

    private void inTime(Language language) {
        Map<String, Map<String, Duration>> calls = new HashMap<>();
        script.hotline().stream().flatMap(hotline -> hotline.heard().stream()).forEach(due -> {
            Duration over = calls.computeIfAbsent(due.from(), from -> SilentCall.from(from, script, samples, language))
                    .get(due.prompt());
            if (over == null || over.compareTo(due.within()) > 0) {
                late(due, language, over);
            }
        });
    }

    private void late(Hotline.Due due, Language language, Duration over) {
        findings.add(new Finding(
                due.at(),
                Rule.LATE_SPEECH,
                "In " + language.code() + ", who presses nothing from “" + due.from() + "” on "
                        + (over == null ? "does not hear" : "hears only after " + over.toSeconds() + " seconds")
                        + " “" + due.prompt() + "”.",
                "It is due within " + due.within().toSeconds() + " seconds: say less before it."));
    }

    private void report(Phrase phrase, Rule rule, String what, String cure) {
        findings.add(new Finding(phrase.at(), rule, what, cure));
    }
}
