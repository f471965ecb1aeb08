package org.porchlight.upkeep;

/** What came of the wish to bring something of a site back. */
public enum Undone {
    DONE,
    /** Somebody has changed the same again since. */
    CHANGED_SINCE,
    /** What was removed is there. */
    THERE_ALREADY,
    /** The site has no such change, or one that took nothing away. */
    NO_SUCH_CHANGE
}
