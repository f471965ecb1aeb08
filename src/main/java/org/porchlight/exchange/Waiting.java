package org.porchlight.exchange;

import java.time.Duration;
import java.util.List;

/** What a call stands still for: an act of the person, or its end. */
public sealed interface Waiting {

    /** Rings at the phone and is not answered yet. */
    record Ringing() implements Waiting {}

    /**
     * A Gather is open.
     *
     * @param upTo    how many keys end it; 0 for any number
     * @param timeout the silence that ends it, counted from the end of what it says
     * @param finish  the key that ends it; empty for none
     * @param typed   keys pressed so far
     * @param offered what is said while it is open, and which a key interrupts
     * @param listens whether words may be said instead of keys
     */
    record OpenGather(int upTo, Duration timeout, String finish, String typed, List<Heard> offered, boolean listens)
            implements Waiting {
        public OpenGather {
            offered = List.copyOf(offered);
        }
    }

    /** Other phones ring on behalf of this call. */
    record OthersRing() implements Waiting {}

    /**
     * In a queue.
     *
     * @param position from 1
     */
    record Queued(String queue, int position) implements Waiting {}

    /**
     * Talks to another phone.
     *
     * @param shown the number that this phone shows for the other
     */
    record Bridged(String shown) implements Waiting {}

    /** Over. */
    record Ended(Ending how) implements Waiting {}

    /** How a call ended. */
    enum Ending {
        /** The document ended or hung up. */
        LINE,
        /** The person hung up. */
        PERSON,
        /** The other party of a bridge hung up. */
        OTHER,
        /** Refused before it was answered. */
        REJECTED,
        BUSY,
        NO_ANSWER,
        /** We took it back while it rang. */
        CANCELED,
        /** The line gave no usable answer and has no fallback. */
        APPLICATION_ERROR
    }
}
