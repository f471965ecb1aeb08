package org.porchlight.privacy;

/** What came of opening a row of the vault. */
public sealed interface Opened {
    /** It is there. */
    record Found(Secrets secrets) implements Opened {}

    /** It was erased, has expired, or never was. */
    record Gone() implements Opened {}

    /** It is there, and no key that this process has opens it. */
    record Locked() implements Opened {}
}
