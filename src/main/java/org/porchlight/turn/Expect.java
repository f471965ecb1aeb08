package org.porchlight.turn;

import java.time.Duration;

/** What the line waits for after it has spoken. */
public sealed interface Expect {
    /** One key. */
    record Key(Duration patience) implements Expect {}

    /** Several digits, such as a ZIP code. */
    record Digits(int count, Duration patience) implements Expect {}

    /** A text, whenever it comes. */
    record TextReply() implements Expect {}

    /** No answer: the call ends, or the texter has been told all. */
    record NoAnswer() implements Expect {}
}
