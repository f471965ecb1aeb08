package org.porchlight.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of a topic, as written in {@code ivr-scripts/<topic>.yaml}. Its name is {@code topic.step}. A step that
 * {@linkplain Asking asks} waits for the person; the others lead on by themselves within the same turn.
 */
public sealed interface Step {
    String name();

    SourcePosition at();

    /** What to note in the anonymous record when a person comes here. */
    Optional<String> note();

    /** The file that the step stands in, without its ending. */
    default String topic() {
        return name().substring(0, name().indexOf('.'));
    }

    /** Says something and goes on. */
    record Tell(String name, SourcePosition at, Optional<String> note, Prompts saying, String then) implements Step {}

    /** Goes one way or the other. */
    record Branch(String name, SourcePosition at, Optional<String> note, Condition condition, String yes, String no)
            implements Step {}

    /** Texts something to the person who is on the phone; {@code otherwise} when that can't be promised. */
    record Send(String name, SourcePosition at, Optional<String> note, Prompts saying, String then, String otherwise)
            implements Step {}

    /**
     * Does something that a promise hangs on.
     *
     * @param otherwise where it leads when it can't be done now
     * @param noTime where a call leads for which no time is free, or none is left
     * @param unreachable where a call leads to a number that we may not ring
     */
    record Act(
            String name,
            SourcePosition at,
            Optional<String> note,
            What what,
            String then,
            String otherwise,
            Optional<String> noTime,
            Optional<String> unreachable)
            implements Step {
        /** What can be done. */
        public enum What {
            /** Commits the request to be called that was put together. */
            CALL,
            /** Takes back every request of this number. */
            WITHDRAW,
            /** Erases whatever there is of this number. */
            FORGET,
            /** Never calls this number again. */
            STOP_CALLS,
            /** Answers yes to the text that asks if now is good for the call. */
            NOW_IS_GOOD,
            /** Answers not now to it. */
            CALL_LATER;

            static Optional<What> of(String word) {
                return Arrays.stream(values())
                        .filter(what -> what.word().equals(word))
                        .findFirst();
            }

            static String known() {
                return Arrays.stream(values()).map(What::word).collect(Collectors.joining(", ")) + ".";
            }

            private String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Says something; then the call ends, or the question by text is closed. */
    record End(String name, SourcePosition at, Optional<String> note, Prompts saying) implements Step {}

    /** A step that waits for the person. */
    sealed interface Asking extends Step {
        Prompts saying();

        Choices choices();
    }

    /** A closed choice between different steps. */
    record Menu(String name, SourcePosition at, Optional<String> note, Prompts saying, Choices choices)
            implements Asking {}

    /**
     * Asks where the person is: a ZIP code by keys, any place by text.
     *
     * @param then where a place leads
     * @param which where a name that several towns share leads
     * @param wide where a code that covers too large an area leads
     * @param unclear said before asking again when there is no such code
     * @param area said before asking again when a state or province is all that was named
     */
    record Ask(
            String name,
            SourcePosition at,
            Optional<String> note,
            Prompts saying,
            Choices choices,
            String then,
            String which,
            String wide,
            String unclear,
            String area)
            implements Asking {}

    /**
     * Asks for something that only the vault may hold: a number to call, or a word to ask for.
     *
     * @param otherwise where it leads when the vault can't take it
     * @param unclear said before asking again
     */
    record Hear(
            String name,
            SourcePosition at,
            Optional<String> note,
            Prompts saying,
            Choices choices,
            What what,
            String then,
            String otherwise,
            String unclear)
            implements Asking {
        /** What is asked for. */
        public enum What {
            NUMBER,
            WORD
        }
    }

    /** When somebody can call, numbered; {@code none} where there is no such time. */
    record Windows(
            String name,
            SourcePosition at,
            Optional<String> note,
            Prompts saying,
            Choices choices,
            String then,
            String none)
            implements Asking {}

    /** The towns that share a name, numbered. */
    record Towns(String name, SourcePosition at, Optional<String> note, Prompts saying, Choices choices, String then)
            implements Asking {}

    /**
     * The nearest sites, one at a time.
     *
     * @param none where no site within reach leads
     * @param last where asking for one more after the last leads
     */
    record Sites(
            String name,
            SourcePosition at,
            Optional<String> note,
            Prompts saying,
            Choices choices,
            String service,
            String none,
            String last)
            implements Asking {}

    /** Items of one kind, numbered by the engine, up to six a page. */
    record Topics(
            String name, SourcePosition at, Optional<String> note, Prompts saying, Choices choices, List<Option> items)
            implements Asking {}

    /** Prompts said one after the other, in the person's pace; {@code then} follows the last. */
    record Series(
            String name,
            SourcePosition at,
            Optional<String> note,
            Prompts saying,
            Choices choices,
            List<String> items,
            String then)
            implements Asking {}
}
