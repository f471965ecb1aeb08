package org.porchlight.script;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A question whose closed answer an option keeps, {@code keep: question.answer}, for the promise that comes of it. */
public enum CallbackQuestion {
    /** Whether a message may be left. */
    MESSAGE("yes", "no"),
    /** Whether a text comes first. */
    FIRST("yes", "no"),
    /** Which phone is called. */
    PHONE("this", "other"),
    /** How they talk on the phone: by relay, or perhaps in yes and no alone. */
    MANNER("talk", "relay", "brief"),
    /** How the line was to them; not of a callback, but closed all the same. */
    FEEDBACK("kind", "rushed", "judged", "discriminated", "broken", "outed", "none"),
    /** Whom the responder asks for; an answer is one of the prompts {@code callback.word.<answer>}. */
    WORD;

    private static final String WORDS = "callback.word.";

    private final Set<String> answers;

    CallbackQuestion(String... answers) {
        this.answers = Set.of(answers);
    }

    /** The name of the question in scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The prompt that says an answer to {@link #WORD}. */
    public static String wordPrompt(String answer) {
        return WORDS + answer;
    }

    /**
     * Every answer that can be kept, as scripts write it.
     *
     * @param prompts the names of all prompts
     */
    public static Set<String> all(Collection<String> prompts) {
        var all = new TreeSet<String>();
        for (CallbackQuestion question : values()) {
            question.answers.forEach(answer -> all.add(question.word() + "." + answer));
        }
        prompts.stream()
                .filter(key -> key.startsWith(WORDS))
                .forEach(key -> all.add(WORD.word() + "." + key.substring(WORDS.length())));
        return all;
    }
}
