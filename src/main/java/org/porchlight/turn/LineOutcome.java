package org.porchlight.turn;

/** How it went with a line that a caller was put through to. */
public enum LineOutcome {
    TALKED("talked"),
    BUSY("busy"),
    NO_ANSWER("no-answer"),
    /** The number couldn't be rung. */
    FAILED("failed");

    private final String word;

    LineOutcome(String word) {
        this.word = word;
    }

    /** As {@code hotline.yaml} names it. */
    public String word() {
        return word;
    }
}
