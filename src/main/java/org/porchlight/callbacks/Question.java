package org.porchlight.callbacks;

import java.time.Instant;

/** What came of wanting to ask somebody by text whether now is good. */
public sealed interface Question {
    /** It is on its way. @param until when it can be answered */
    record Put(Instant until) implements Question {}

    /** It was put already, and is open or answered with yes. */
    record Already() implements Question {}

    /** They wanted no text first, or didn't ask from this phone: they may be rung without. */
    record NotWanted() implements Question {}

    /** They stopped our texts, so they can't be asked. */
    record NoTexts() implements Question {}

    /** Not at this time of day, not in what was agreed, or not before it is said how the last call went. */
    record NotNow() implements Question {}

    /** Somebody else has the request, or it is over. */
    record NotYours() implements Question {}
}
