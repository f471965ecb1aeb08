package org.porchlight.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps passwords as Argon2id hashes and compares them, always with the same work, whether or not there is one; a few
 * at once, and beyond a short queue not at all ({@link PasswordsBusy}). Which passwords are good enough is for {@link
 * PasswordRule}.
 */
public final class Passwords {
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Each takes a processor for some hundredths of a second: half of them are left to those who call. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /** So few wait that a page has its answer within a second or so. */
    private static final int WAITING = 8;

    private static final int UNUSED_SECONDS = 30;

    private final Argon2Function argon2;

    /**
     * A hash of nobody's password, at the same cost as all others: it takes as long to find that nothing matches it.
     */
    final String nobodys;

    private final ExecutorService threads;
    private final SecureRandom random;

    /** @param random for salts */
    public Passwords(PasswordCost cost, SecureRandom random) {
        this(cost, random, threads());
    }

    /** @param threads which do all the hashing, and nothing else */
    Passwords(PasswordCost cost, SecureRandom random, ExecutorService threads) {
        this.argon2 = Argon2Function.getInstance(cost.kib(), cost.passes(), LANES, HASH_BYTES, Argon2.ID);
        this.nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.kib(), cost.passes(), LANES, base64(new byte[SALT_BYTES]), base64(new byte[HASH_BYTES]));
        this.random = random;
        this.threads = threads;
    }

    /** Hashes a password for the table, with its salt and its cost. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> argon2.hash(bytes(password), salt).getResult());
    }

    /** Compares what was typed with a hash. Without a hash it works as long, and nothing matches. */
    boolean match(String typed, Optional<String> hash) {
        String kept = hash.orElse(nobodys);
        return inTurn(() ->
                Argon2Function.getInstanceFromHash(kept).check(bytes(typed), kept.getBytes(StandardCharsets.US_ASCII))
                        && hash.isPresent());
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException crowd) {
            throw new PasswordsBusy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a password could not be hashed", broken.getCause());
        }
    }

    /** Makes threads that end when they are not needed. Those of requests would keep calls waiting meanwhile. */
    private static ExecutorService threads() {
        var threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                UNUSED_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An accent may be typed as one sign or as two. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
