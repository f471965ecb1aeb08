package org.porchlight.callbacks;

import org.porchlight.conversation.Window;

/** What came of asking for a call. Never says whether there was an earlier request, nor why there is no time. */
public sealed interface Answer {
    /** It is committed: a person will try. */
    record Promised(Window window) implements Answer {}

    /** Not then, or not any more. */
    record NoTime() implements Answer {}

    /** There is no number, or none that may be rung. */
    record Unreachable() implements Answer {}
}
