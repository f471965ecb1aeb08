package org.porchlight.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds a row of the vault again without opening any: a keyed hash for each generation of keys, that {@link Vault#blind}
 * makes. A row holds the one of the generation that it is sealed under. Only for the vault's own column: in another table
 * it would tie its rows to a number for as long as they last.
 */
public final class Blind {
    private final Map<Integer, byte[]> hashes = new TreeMap<>();

    /** As it was before hashes had generations; rows of then are found by it until they are sealed again. */
    private final byte[] lasting;

    Blind(Keys keys, VaultKind kind, String... parts) {
        String purpose = "vault " + kind.column();
        byte[][] bytes = Hmac.bytes(parts);
        keys.generations().forEach(generation -> hashes.put(generation, keys.mark(generation, purpose, bytes)));
        this.lasting = keys.index(purpose, bytes);
    }

    /** The hash of one generation; null for one that these keys don't have. */
    byte[] under(int generation) {
        return hashes.get(generation);
    }

    /** Every hash that a row may have been put in with. */
    List<byte[]> all() {
        return Stream.concat(hashes.values().stream(), Stream.of(lasting)).toList();
    }

    /** Whether a row was put in with this. */
    boolean matches(byte[] hash) {
        return all().stream().anyMatch(known -> Arrays.equals(known, hash));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blind blind && Arrays.equals(lasting, blind.lasting);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lasting);
    }

    @Override
    public String toString() {
        return "Blind(hidden)";
    }
}
