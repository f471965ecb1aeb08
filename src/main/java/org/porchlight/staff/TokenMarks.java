package org.porchlight.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.porchlight.privacy.Keys;

/**
 * Makes what a table keeps of a token: a keyed hash by which its row is found, and one that binds it to its member of
 * staff. Writing into the database is therefore not enough to make a row that lets anybody in.
 */
final class TokenMarks {
    private final Keys keys;
    private final String purpose;

    /** @param purpose what the tokens are for: one that is for something else finds nothing */
    TokenMarks(Keys keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** Makes the hash by which the row is found. */
    byte[] of(Token token) {
        return keys.index(purpose, bytes(token));
    }

    /** Makes the hash that says whose the row is. */
    byte[] binding(Token token, UUID staff) {
        return keys.index(purpose + " of staff", bytes(token), idBytes(staff));
    }

    /** Whether a row was made for this member of staff. */
    boolean binds(byte[] bound, Token token, UUID staff) {
        return MessageDigest.isEqual(bound, binding(token, staff));
    }

    private static byte[] bytes(Token token) {
        return token.value().getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes an id as 16 bytes, for a hash. */
    static byte[] idBytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
