package org.porchlight.script;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A question whose closed answer an option keeps, {@code keep: question.answer}, for what comes of it later. */
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
    /**
     * Which of the sites with what is looked for are told: one more wish, one of the prompts {@code places.wish.<answer>},
     * or that the conversation's language is spoken there; all; or as many of the wishes as some site near meets.
     */
    ONLY(CallbackQuestion.ALL, CallbackQuestion.LANGUAGE, CallbackQuestion.FIT),
    /** Of which days the hours of a site are told: all of the coming week, unless a text named some. */
    DAYS(CallbackQuestion.ALL),
    /** How a site is not as it was told. */
    REPORT("closed", "no-kits", "moved"),
    /** What is looked for near a place; an answer is one of the prompts {@code places.service.<answer>}. */
    SERVICE,
    /** Whom the responder asks for; an answer is one of the prompts {@code callback.word.<answer>}. */
    WORD;

    /** Forgets every wish. */
    public static final String ALL = "all";

    /** Wishes that the conversation's language is spoken there. */
    public static final String LANGUAGE = "language";

    /** Forgets the wishes that no site near meets together with the others. */
    public static final String FIT = "fit";

    private static final String WISHES = "places.wish.";
    private static final String WORDS = "callback.word.";
    private static final String SERVICES = "places.service.";

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

    /** The prompt that says an answer to {@link #SERVICE}. */
    public static String servicePrompt(String answer) {
        return SERVICES + answer;
    }

    /** The prompt that says a wish about sites. */
    public static String wishPrompt(String answer) {
        return WISHES + answer;
    }

    private static Set<String> named(CallbackQuestion question, String prefix, Collection<String> prompts) {
        return prompts.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> question.word() + "." + key.substring(prefix.length()))
                .collect(Collectors.toSet());
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
        all.addAll(named(WORD, WORDS, prompts));
        all.addAll(named(ONLY, WISHES, prompts));
        all.addAll(named(SERVICE, SERVICES, prompts));
        return all;
    }
}
