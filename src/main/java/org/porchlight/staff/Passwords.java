package org.porchlight.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Keeps passwords as Argon2id hashes and compares them, always with the same work, whether or not there is one. Which
 * passwords are good enough is for {@link PasswordRule}.
 */
public final class Passwords {
    /** 19 MiB, two passes: what OWASP asks at least, and what a small machine bears a few times at once. */
    private static final int KIB = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;

    /**
     * A hash of nobody's password, at the same cost as all others: it takes as long to find that nothing matches it.
     */
    private static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(KIB, PASSES, LANES, base64(new byte[SALT_BYTES]), base64(new byte[HASH_BYTES]));

    private final Argon2Function argon2 = Argon2Function.getInstance(KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore memory = new Semaphore(AT_ONCE);
    private final SecureRandom random;

    /** @param random for salts */
    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /** Hashes a password for the table, with its salt and its cost. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        memory.acquireUninterruptibly();
        try {
            return argon2.hash(bytes(password), salt).getResult();
        } finally {
            memory.release();
        }
    }

    /** Compares what was typed with a hash. Without a hash it works as long, and nothing matches. */
    boolean match(String typed, Optional<String> hash) {
        String kept = hash.orElse(NOBODYS);
        memory.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(kept)
                            .check(bytes(typed), kept.getBytes(StandardCharsets.US_ASCII))
                    && hash.isPresent();
        } finally {
            memory.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An accent may be typed as one sign or as two. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
