package org.porchlight.vocabulary;

/** What a word or phrase tells in the answer to a closed question; the lists of {@code words/<language>/answers.yaml}. */
public enum AnswerSign {
    YES,
    NO,
    /** Not now; only as the whole answer. */
    LATER,
    /** Not now, wherever it stands in a text. */
    BUSY,
    /** Neither yes nor no. */
    UNSURE,
    /** Turns a yes that stands beside it. */
    NEGATION,
    /** Tells nothing: courtesies, and what leads up to an answer. */
    AROUND
}
