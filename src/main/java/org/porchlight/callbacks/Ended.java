package org.porchlight.callbacks;

import java.time.Instant;

/** What came of saying how a call went. */
public sealed interface Ended {
    /** Number and word are erased, and it is counted. */
    record Closed() implements Ended {}

    /** The person is to be called again, not before then. */
    record Again(Instant notBefore) implements Ended {}

    /** Nobody is there to call at the new time: nothing is changed. */
    record NoTime() implements Ended {}

    /** Somebody else has it, or nobody was rung yet: nothing is changed. */
    record NotYours() implements Ended {}

    /** It was over, or taken back by the person. */
    record Gone() implements Ended {}
}
