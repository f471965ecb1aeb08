package org.porchlight.turn;

import java.time.Duration;
import java.util.List;
import org.porchlight.messaging.PhoneNumber;

/** What the line waits for after it has spoken. */
public sealed interface Expect {
    /** One key. */
    record Key(Duration patience) implements Expect {}

    /**
     * Several digits, such as a ZIP code.
     *
     * @param names what a caller may say instead, likeliest first, for the machine that listens; empty where none does
     */
    record Digits(int count, Duration patience, List<String> names) implements Expect {}

    /** A text, whenever it comes. */
    record TextReply() implements Expect {}

    /**
     * The end of a talk with a line that the caller is put through to, or that nobody there picks up.
     *
     * @param to a number out of {@code lines.yaml}
     */
    record Connection(PhoneNumber to) implements Expect {
        /** How long it may ring. */
        public static final Duration RINGS = Duration.ofSeconds(30);

        /** How long the talk may last: whoever is put through hears of it before. */
        public static final Duration LONGEST = Duration.ofHours(1);
    }

    /** No answer: the call ends, or the texter has been told all. */
    record NoAnswer() implements Expect {}
}
