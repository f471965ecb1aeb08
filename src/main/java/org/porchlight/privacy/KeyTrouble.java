package org.porchlight.privacy;

/**
 * Says why a value of {@code PORCHLIGHT_KEYS} can't be used. The message says what is wrong and what to do, and never
 * holds any part of the value; for the same reason there is no cause.
 */
public final class KeyTrouble extends RuntimeException {
    KeyTrouble(String message) {
        super(message);
    }
}
