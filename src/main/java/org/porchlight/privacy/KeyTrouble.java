package org.porchlight.privacy;

/**
 * A value of {@code PORCHLIGHT_KEYS} that can't be used. The message says what is wrong and what to do, and never
 * holds any part of the value; for the same reason there is no cause.
 */
public final class KeyTrouble extends RuntimeException {
    KeyTrouble(String message) {
        super(message);
    }
}
