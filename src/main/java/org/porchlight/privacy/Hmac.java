package org.porchlight.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes with HMAC-SHA-256 under one key, with domain separation: the purpose and every part are hashed behind their
 * length, so that no two different lists of parts ever give the same bytes. Does not know what its key is for.
 */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    /** @param key 32 bytes */
    Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Makes the hash, 32 bytes. */
    byte[] of(String purpose, byte[]... parts) {
        Mac mac = mac();
        add(mac, purpose.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            add(mac, part);
        }
        return mac.doFinal();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static void add(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
    }
}
