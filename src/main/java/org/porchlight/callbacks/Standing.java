package org.porchlight.callbacks;

import java.time.Instant;

/** Whose a request is at the moment, for whoever looks at it. */
public sealed interface Standing {
    /** Anybody may take it now. */
    record Due() implements Standing {}

    /** Its time hasn't come, or not again. */
    record Later(Instant from) implements Standing {}

    /** Whoever looks has taken it. */
    record Yours(Instant until) implements Standing {}

    /** Somebody else has. */
    record Theirs(String alias, Instant until) implements Standing {}

    /** The person was rung, and nobody said how it went: it is for a coordinator. */
    record HandedOn() implements Standing {}
}
