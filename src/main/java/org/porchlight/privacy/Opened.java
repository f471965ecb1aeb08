package org.porchlight.privacy;

/** The result of opening a row of the vault. */
public sealed interface Opened {
    /** The row is there, and opens. */
    record Found(Secrets secrets) implements Opened {}

    /** The row was erased, has expired, or never was. */
    record Gone() implements Opened {}

    /** The row is there, and no key that this process has opens it. */
    record Locked() implements Opened {}
}
