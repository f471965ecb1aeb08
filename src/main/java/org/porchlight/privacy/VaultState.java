package org.porchlight.privacy;

/**
 * Tells how the keys of this process and the vault's rows fit, when they were last compared.
 *
 * @param usable whether what this process seals may be put into the vault
 * @param missingKeys keys that the vault is in use under and this process doesn't have
 * @param lockedRows rows that only those keys open
 */
public record VaultState(boolean usable, int missingKeys, long lockedRows) {
    /** Before the database was seen. */
    static final VaultState UNSEEN = new VaultState(false, 0, 0);

    /** Whether there is something to tell the operator. */
    public boolean troubled() {
        return missingKeys > 0;
    }
}
