package org.porchlight.turn;

import java.time.Duration;
import java.util.Optional;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.understanding.Message;

/** What a caller or texter did, or what became of a promise. Silence is an input of its own, never an empty string. */
public sealed interface Input {
    /** The call was answered. */
    record Began() implements Input {}

    /** Keys pressed, {@code 0-9*#}, at least one. */
    record Keys(String keys) implements Input {}

    /**
     * A text.
     *
     * @param provider what the provider says that it did on the text by itself; empty where it says nothing
     */
    record Words(Message message, Optional<CarrierWords.CarrierAct> provider) implements Input {
        /** A text of which the provider says nothing. */
        public static Words of(String text) {
            return new Words(Message.of(text), Optional.empty());
        }
    }

    /** Words that the provider's machine made of what a caller said. They are read for a place, and kept nowhere. */
    record Spoken(String words) implements Input {
        @Override
        public String toString() {
            return "Spoken(hidden)";
        }
    }

    /** Nothing, for as long as we waited. */
    record Silence() implements Input {}

    /** The line that the caller was put through to is gone, or nobody picked up there. @param talked for how long */
    record LineOver(LineOutcome how, Duration talked) implements Input {}

    /** What the last turn wanted to promise can't be promised. */
    record PromiseFailed(Effect.Promise promise) implements Input {}
}
