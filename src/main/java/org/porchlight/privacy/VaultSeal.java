package org.porchlight.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/** Seals what a row of the vault holds, bound to the row: moved to another row or kind, it opens no more. */
final class VaultSeal {
    private final Keys keys;

    VaultSeal(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID id, String kind, Secrets secrets) {
        try {
            return keys.vault().encrypt(secrets.padded(), row(id, kind));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the vault's key can encrypt", impossible);
        }
    }

    /** Opens a row; empty when no key of ours opens it as this row. */
    Optional<Secrets> open(VaultTable.SealedRow row) {
        try {
            return Secrets.read(keys.vault().decrypt(row.sealed(), row(row.id(), row.kind())));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] row(UUID id, String kind) {
        byte[] word = ("vault " + kind).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + word.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(word)
                .array();
    }
}
