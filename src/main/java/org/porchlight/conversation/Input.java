package org.porchlight.conversation;

/** What a caller or texter did, or what became of a promise. Silence is an input of its own, never an empty string. */
public sealed interface Input {
    /** The call was answered. */
    record Began() implements Input {}

    /** Keys pressed, {@code 0-9*#}, at least one. */
    record Keys(String keys) implements Input {}

    /** A text, as it was written. */
    record Words(String text) implements Input {}

    /** Nothing, for as long as we waited. */
    record Silence() implements Input {}

    /** What the last turn wanted to promise can't be promised. */
    record PromiseFailed(Effect.Promise promise) implements Input {}
}
