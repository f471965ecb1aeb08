package org.porchlight.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;

/**
 * What may be promised of a call back at this moment, and what the desk waits for from this person.
 *
 * @param windows when somebody can call, at most four, likeliest first; empty when no call may be asked for
 * @param ending the last digits of the number that such a call shows
 * @param ringBack whether the person rang or wrote to that number
 * @param asked the text that asked this number if now is good; only looked up for texts to the number that calls show
 */
public record Calls(List<Window> windows, String ending, boolean ringBack, Optional<Asked> asked) {
    /** No call can be promised. */
    public static final Calls NONE = new Calls(List.of(), "", false);

    /** A question that can still be answered. @param at when it was put, by the time that people are told */
    public record Asked(Language language, Instant at) {}

    /** Nobody is asked anything. */
    public Calls(List<Window> windows, String ending, boolean ringBack) {
        this(windows, ending, ringBack, Optional.empty());
    }

    /** The same, with a question that waits for an answer. */
    public Calls asking(Optional<Asked> asked) {
        return new Calls(windows, ending, ringBack, asked);
    }
}
