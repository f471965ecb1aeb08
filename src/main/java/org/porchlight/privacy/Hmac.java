package org.porchlight.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes with HMAC-SHA-256 under one key, with domain separation: the purpose and every part are hashed behind their
 * length, so that no two different lists of parts ever give the same bytes. Does not know what its key is for.
 */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    /** With the key already in it; never finished, only copied. */
    private final Mac begun;

    /** @param key 32 bytes */
    Hmac(byte[] key) {
        try {
            this.begun = Mac.getInstance(ALGORITHM);
            begun.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Makes the hash, 32 bytes. */
    byte[] of(String purpose, byte[]... parts) {
        Mac mac = copy();
        add(mac, purpose.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            add(mac, part);
        }
        return mac.doFinal();
    }

    /** The bytes of parts that are words. */
    static byte[][] bytes(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private Mac copy() {
        try {
            return (Mac) begun.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java can copy " + ALGORITHM, impossible);
        }
    }

    private static void add(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
    }
}
