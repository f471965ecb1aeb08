package org.porchlight.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.messaging.PlaceKeys;

/**
 * One step of a topic, as written in {@code ivr-scripts/<topic>.yaml}. A step that {@linkplain Asking asks} waits for
 * the caller or texter; the others lead on by themselves within the same turn.
 */
public sealed interface Step {
    Head head();

    /** The step's name, {@code topic.step}. */
    default String name() {
        return head().name();
    }

    /** Where the step stands in the script's files. */
    default SourcePosition at() {
        return head().at();
    }

    /** What to note in the anonymous record when a conversation comes here. */
    default Optional<String> note() {
        return head().note();
    }

    /** The file that the step stands in, without its ending. */
    default String topic() {
        return name().substring(0, name().indexOf('.'));
    }

    /** What every step has; {@code note} is what to note in the anonymous record. */
    record Head(String name, SourcePosition at, Optional<String> note) {}

    /** Says something, remembers closed answers, {@code question.answer}, and goes on. */
    record Tell(Head head, Prompts saying, List<String> keep, String then) implements Step {}

    /** Goes one way or the other. */
    record Branch(Head head, Condition condition, String yes, String no) implements Step {}

    /** Texts something to the caller; leads to {@code otherwise} when that can't be promised. */
    record Send(Head head, Prompts saying, String then, String otherwise) implements Step {}

    /**
     * Makes a promise.
     *
     * @param otherwise where it leads when the promise can't be kept now
     * @param noTime where a callback leads for which no window is free, or none is left
     * @param unreachable where a callback leads to a number that the line may not ring
     */
    record Doing(
            Head head, Deed deed, String then, String otherwise, Optional<String> noTime, Optional<String> unreachable)
            implements Step {}

    /** What a {@link Doing} does. */
    enum Deed {
        /** Commits the callback request that was put together. */
        CALL,
        /** Takes back every callback request of this number. */
        WITHDRAW,
        /** Erases whatever there is of this number. */
        FORGET,
        /** Never calls this number again. */
        STOP_CALLS,
        /** Sends this number no text again. */
        STOP_TEXTS,
        /** Answers yes to the text that asks if now is good for the call. */
        NOW_IS_GOOD,
        /** Answers not now to it. */
        CALL_LATER,
        /** Counts how the line was to them, or that the site at hand is not as it was told. */
        FEEDBACK,
        REPORT;

        /** Every deed by its word in scripts, such as {@code stop-calls}. */
        static Map<String, Deed> byWord() {
            return Arrays.stream(values())
                    .collect(Collectors.toMap(
                            it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'), it -> it));
        }
    }

    /** Says something; then the call ends, or the question by text is closed. */
    record End(Head head, Prompts saying) implements Step {}

    /** A step that waits for the caller or texter. */
    sealed interface Asking extends Step {
        Gather gather();

        @Override
        default Head head() {
            return gather().head();
        }

        default Prompts saying() {
            return gather().saying();
        }

        default Choices choices() {
            return gather().choices();
        }

        /** How many keys an answer may have. */
        default int digits() {
            return switch (this) {
                case AskPlace ask -> ask.keys().most();
                case AskSecret _ -> AskSecret.PHONE;
                case Menu _, Topics _, Series _, NearestSites _, Towns _, Windows _, Meant _ -> 1;
            };
        }

        /** Whether the step shows a list, put together anew from its first item when a conversation comes here. */
        default boolean lists() {
            return switch (this) {
                case NearestSites _, Topics _, Series _, Towns _ -> true;
                case Menu _, AskPlace _, AskSecret _, Windows _, Meant _ -> false;
            };
        }

        /** Where a step leads that has nothing to show, or, once its list is {@code started}, nothing more. */
        default String past(boolean started, Hotline hotline) {
            return switch (this) {
                case NearestSites sites -> started ? sites.last() : sites.none();
                case Series series -> series.then();
                case Towns _ -> hotline.where();
                case Windows windows -> windows.none();
                case Menu _, Topics _, AskPlace _, AskSecret _, Meant _ -> hotline.menu();
            };
        }
    }

    /** What every step that asks has besides its head: what it says and what can be chosen. */
    record Gather(Head head, Prompts saying, Choices choices) {}

    /** Offers a closed choice between different steps. */
    record Menu(Gather gather) implements Asking {}

    /**
     * Asks where the caller or texter is: in keys what {@code keys} says, any place by text.
     *
     * @param then where a place leads
     * @param which where a name or keys lead that several share, {@code wide} where a code leads that covers too much
     * @param unclear said before asking again when there is none such, {@code area} when a state is all that was named
     * @param aloud said last where the operator lets callers say a place, if at all
     */
    record AskPlace(
            Gather gather,
            PlaceKeys keys,
            String then,
            String which,
            String wide,
            String unclear,
            String area,
            Optional<String> aloud)
            implements Asking {}

    /**
     * Asks for something that only the vault may hold: a number to call, or a word to ask for.
     *
     * @param otherwise where it leads when the vault can't take it; {@code unclear} is said before asking again
     */
    record AskSecret(Gather gather, SecretKind asks, String then, String otherwise, String unclear) implements Asking {
        /** Digits of a North American phone number. */
        public static final int PHONE = 10;
    }

    /** What an {@link AskSecret} asks for. */
    enum SecretKind {
        NUMBER,
        WORD
    }

    /** Lists the windows in which a responder can call, numbered; leads to {@code none} where there are none. */
    record Windows(Gather gather, String then, String none) implements Asking {}

    /** Offers the two topics that the last text may have been about. */
    record Meant(Gather gather) implements Asking {}

    /** Lists the towns that share a name, numbered. */
    record Towns(Gather gather, String then) implements Asking {}

    /**
     * Tells the nearest sites with a service, unless another was asked for, one at a time.
     *
     * @param none where it leads when no site is within reach; {@code last} where asking for one more leads
     */
    record NearestSites(Gather gather, String service, String none, String last) implements Asking {}

    /** Lists items of one kind, numbered by the engine, up to six a page. */
    record Topics(Gather gather, List<Option> items) implements Asking {}

    /** Says prompts one after the other, at the pace of the caller or texter; {@code then} follows the last. */
    record Series(Gather gather, List<String> items, String then) implements Asking {}
}
