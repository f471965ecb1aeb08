package org.porchlight.callbacks;

import java.time.Instant;

/** What came of taking a request. */
public sealed interface Took {
    /** It is yours until then. */
    record Yours(Instant until) implements Took {}

    /** Somebody else has it. */
    record Theirs(String alias) implements Took {}

    /** Its time hasn't come, or not again. */
    record Later(Instant from) implements Took {}

    /** It is over, or not for you. */
    record Gone() implements Took {}
}
