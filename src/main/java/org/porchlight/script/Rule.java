package org.porchlight.script;

import java.util.Locale;

/** A rule that script files must keep, with the reason for it. Its {@link #id} is what reports and editors name it by. */
public enum Rule {
    NOT_YAML(Severity.ERROR, "What can't be read is left out, and everything that leads there leads nowhere."),
    UNKNOWN_FILE(Severity.ERROR, "A file in the wrong place is read by nothing."),
    NOT_UNDERSTOOD(Severity.ERROR, "What is not understood would be left out without a word."),
    MISSING_ENTRY(Severity.ERROR, "Without it the line would not know what to do there."),
    WRITTEN_TWICE(Severity.ERROR, "Of two, one would be lost without a word."),
    EXAMPLES(Severity.WARNING, "What a text is about is learnt from the examples."),

    UNKNOWN_NAME(Severity.ERROR, "Whoever comes this way would meet nothing."),
    UNREACHABLE(Severity.WARNING, "What nothing leads to is never heard, and ages unseen."),
    DEAD_END(Severity.ERROR, "A person must always hear the next useful thing."),
    CIRCLE(Severity.ERROR, "A circle that asks nothing never lets anyone answer."),
    PERSON_OR_EMERGENCY(Severity.ERROR, "0 is a person and 9 is overdose steps, at every step."),
    KEY_TAKEN(Severity.ERROR, "A key means one thing only."),
    WORD_TAKEN(Severity.WARNING, "A text that fits two options chooses only the first."),
    TOO_MANY_CHOICES(Severity.ERROR, "People keep four things in mind, fewer when they are afraid."),
    TOO_DEEP(Severity.WARNING, "Credit and patience run out on the way."),

    MISSING_PROMPT(Severity.ERROR, "Whoever speaks that language would hear nothing there."),
    UNUSED_PROMPT(Severity.WARNING, "A prompt that nothing says is reviewed and translated for nobody."),
    GAPS_DIFFER(Severity.ERROR, "What one language tells, the others must tell too."),
    EMPTY_GAP(Severity.ERROR, "A gap that nothing fills is a hole in the sentence."),
    OPERATOR_TEXT(Severity.ERROR, "This sentence is owed to the person, and the operator answers for it."),
    NO_WORDS(Severity.ERROR, "Who texts may write a word instead of a key."),
    CARRIER_WORD(Severity.ERROR, "The phone company acts on that word and does not pass it on."),

    CARE(Severity.WARNING, ""),
    OPTION_AFTER_KEY(Severity.WARNING, "A key said first is forgotten by the time the option is known."),
    LONG_SPEECH(Severity.WARNING, "Longer than 20 seconds can't be kept in mind, and no key is heard as useful."),
    LATE_SPEECH(Severity.WARNING, "Someone may be dying, or has two minutes of credit."),
    HARD_TO_READ(Severity.WARNING, "Grade 6 is what a frightened or tired person takes in."),
    LONG_TEXT(Severity.WARNING, "More than three segments arrive in pieces, and lines would be left out."),
    COSTLY_TEXT(Severity.WARNING, "One such sign makes the whole text cost more than double."),
    LONG_NAME(Severity.WARNING, "The name of a topic stands in a menu beside another."),
    EARLY_TOPIC(Severity.WARNING, "The first 40 characters show on a locked phone that others may see."),

    STALE_NUMBER(Severity.WARNING, "A number that no longer answers takes a person's last try."),
    UNSOURCED_NUMBER(Severity.WARNING, "A number that nobody can trace may lead to anyone.");

    /** Whether a line starts in spite of it. */
    public enum Severity {
        /** The line can't do what the files say: it doesn't start with them. */
        ERROR,
        /** The line works, and somebody calling it would be served worse. */
        WARNING;

        /** As reports print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;
    private final String why;

    Rule(Severity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    public Severity severity() {
        return severity;
    }

    /** Its name in reports, such as {@code unknown-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason for it, as a sentence; empty where each finding has its own. */
    String why() {
        return why;
    }
}
