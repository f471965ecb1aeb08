package org.porchlight.privacy;

import java.util.Arrays;

/**
 * Finds a row of the vault again without opening any: a keyed hash that {@link Vault#blind} makes. Only for
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
