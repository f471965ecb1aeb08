package org.porchlight.callbacks;

/**
 * Whether somebody who wanted a text before the call was asked if now is good, and what they said. Anything but a yes is
 * over at once: later and no leave nothing to show here, and neither does a question that nobody answered in time.
 */
public enum Asking {
    NONE,
    /** The question is open. */
    ASKED,
    /** They said yes, a short while ago. */
    GOOD
}
