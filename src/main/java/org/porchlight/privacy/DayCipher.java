package org.porchlight.privacy;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals positions with AES-256-GCM in the format of Tink's {@code AesGcmJce} (nonce, ciphertext, tag): what one seals
 * the other opens. Exists because Tink keeps its ciphers and its source of randomness in thread-locals. In a virtual
 * thread, which lives for one request, all of them are made again: a turn's two operations took 16 µs that way and take
 * 3 µs here. Not for the vault, whose keys are rotated: that stays with Tink's keysets.
 */
final class DayCipher implements Aead {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** LookedUpCall up once: looking for the provider that has the cipher was a good part of each sealing. */
    private static final Provider PROVIDER = provider();

    private final SecretKeySpec key;
    private final SecureRandom random;

    /**
     * @param key 32 bytes
     * @param random for nonces; 96 random bits are safe for some billions of positions under one day's key (NIST SP
     *     800-38D, 8.3)
     */
    DayCipher(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, associated);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
        cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, associated).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + CIPHER, impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
