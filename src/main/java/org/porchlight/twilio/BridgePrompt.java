package org.porchlight.twilio;

import java.util.Set;
import org.porchlight.bridge.BridgeOutcome;
import org.porchlight.callbacks.Disposition;
import org.porchlight.messaging.Language;
import org.porchlight.script.SpokenPrompt;

/** Lists the prompts that a responder hears who returns a call: those of {@code words/<language>/bridge.yaml}. */
public enum BridgePrompt implements SpokenPrompt {
    HELLO("hello"),
    PRACTICE("practice"),
    ASK_FOR("ask-for", "word"),
    NO_WORD("no-word"),
    SPEAKS_ENGLISH("speaks.en"),
    SPEAKS_FRENCH("speaks.fr"),
    SPEAKS_SPANISH("speaks.es"),
    MESSAGE_YES("message-yes"),
    MESSAGE_NO("message-no"),
    RELAY("manner.relay"),
    BRIEF("manner.brief"),
    NO_TRIES("tries.none"),
    ONE_TRY("tries.one"),
    MORE_TRIES("tries.more", "n"),
    FIRST("first"),
    WORDS("words", "word"),
    WORDS_NO_WORD("words-no-word"),
    NAMES("names"),
    KEYS("keys"),
    ONCE_MORE("once-more"),
    GOODBYE("goodbye"),
    NOT_NOW("not-now"),
    GONE("gone"),
    DONE("done"),
    TROUBLE("trouble"),
    PARTNER("partner"),

    CONNECTED("outcome.connected"),
    NO_ANSWER("outcome.no-answer"),
    BUSY("outcome.busy"),
    UNREACHABLE("outcome.unreachable"),
    LET_GO("outcome.let-go"),
    UNSURE("outcome.unsure"),

    HOW("how"),
    END_TALKED("end.talked"),
    END_NO_ANSWER("end.no-answer"),
    END_MACHINE("end.machine"),
    END_MESSAGE_LEFT("end.message-left"),
    END_SOMEONE_ELSE("end.someone-else"),
    END_NEW_TIME("end.new-time"),
    END_STOP_CALLS("end.stop-calls"),
    END_DOES_NOT_WORK("end.does-not-work"),
    RING_BACK("again"),
    WHEN("when"),
    NO_TIMES("no-times"),
    SAVED_CLOSED("saved.closed"),
    SAVED_AGAIN("saved.again"),
    NOT_YOURS("saved.not-yours"),
    SCREEN("screen");

    private final String name;
    private final Set<String> gaps;

    BridgePrompt(String name, String... gaps) {
        this.name = name;
        this.gaps = Set.of(gaps);
    }

    @Override
    public String key() {
        return "bridge." + name;
    }

    @Override
    public Set<String> gaps() {
        return gaps;
    }

    @Override
    public boolean option() {
        return this == RING_BACK || name.startsWith("end.");
    }

    @Override
    public boolean owed() {
        return this == NAMES;
    }

    /** Says which language the person speaks. */
    static BridgePrompt speaks(Language theirs) {
        return switch (theirs) {
            case EN -> SPEAKS_ENGLISH;
            case FR -> SPEAKS_FRENCH;
            case ES -> SPEAKS_SPANISH;
        };
    }

    /** Says what became of the person's leg; only of a bridge on which that leg was rung. */
    static BridgePrompt outcome(BridgeOutcome outcome) {
        return switch (outcome) {
            case CONNECTED -> CONNECTED;
            case NO_ANSWER -> NO_ANSWER;
            case BUSY -> BUSY;
            case UNREACHABLE -> UNREACHABLE;
            case LET_GO -> LET_GO;
            case UNSURE -> UNSURE;
            case NOT_ANSWERED, LINE_BUSY, TURNED_AWAY, NOT_REACHED, NOT_ACCEPTED, LOST ->
                throw new IllegalArgumentException("nobody was rung: " + outcome);
        };
    }

    /** Offers a disposition. */
    static BridgePrompt end(Disposition how) {
        return switch (how) {
            case TALKED -> END_TALKED;
            case NO_ANSWER -> END_NO_ANSWER;
            case MACHINE -> END_MACHINE;
            case MESSAGE_LEFT -> END_MESSAGE_LEFT;
            case SOMEONE_ELSE -> END_SOMEONE_ELSE;
            case NEW_TIME -> END_NEW_TIME;
            case STOP_CALLS -> END_STOP_CALLS;
            case DOES_NOT_WORK -> END_DOES_NOT_WORK;
        };
    }
}
