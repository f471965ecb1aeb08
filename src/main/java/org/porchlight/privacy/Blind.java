package org.porchlight.privacy;

import java.util.Arrays;

/**
 * A keyed hash by which a row of the vault is found again without opening any. {@link Vault#blind} makes it. Only for
 * the vault's own column: in another table it would tie its rows to a number for as long as they last.
 */
public final class Blind {
    private final byte[] hash;

    Blind(byte[] hash) {
        this.hash = hash;
    }

    public byte[] bytes() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blind blind && Arrays.equals(hash, blind.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Blind(hidden)";
    }
}
