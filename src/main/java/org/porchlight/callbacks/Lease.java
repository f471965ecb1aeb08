package org.porchlight.callbacks;

import java.time.Instant;

/** What came of taking a request. */
public sealed interface Lease {
    /** It is yours until then. */
    record Yours(Instant until) implements Lease {}

    /** Somebody else has it. */
    record Theirs(String alias) implements Lease {}

    /** Its time hasn't come, or not again. */
    record Later(Instant from) implements Lease {}

    /** It is over, or not for you. */
    record Gone() implements Lease {}
}
