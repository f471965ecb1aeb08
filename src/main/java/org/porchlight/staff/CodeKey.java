package org.porchlight.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that an authenticator app and the line share, from which both make six digits each half minute (RFC 6238). It
 * prints nothing of itself. That a code counts once is for {@link AccountTable}.
 */
public final class CodeKey {
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern TYPED = Pattern.compile("[A-Z2-7]{32}");
    private static final Duration STEP = Duration.ofSeconds(30);

    /** A phone's clock may be off by half a minute, and a thumb takes its time. */
    private static final int EITHER_WAY = 1;

    private final String letters;

    private CodeKey(String letters) {
        this.letters = letters;
    }

    static CodeKey fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new CodeKey(written(bytes));
    }

    /** Reads {@link #letters()}; empty for anything else. */
    public static Optional<CodeKey> read(String letters) {
        return letters != null && TYPED.matcher(letters).matches()
                ? Optional.of(new CodeKey(letters))
                : Optional.empty();
    }

    /** Base 32 (RFC 4648): 160 bits are 32 letters and need no padding. */
    private static String written(byte[] bytes) {
        var letters = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE | each & 0xff) & 0xfff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                letters.append(LETTERS.charAt(held >> bits - BITS & 0x1f));
            }
        }
        return letters.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        for (int bit = 0; bit < BYTES * Byte.SIZE; bit++) {
            int letter = LETTERS.indexOf(letters.charAt(bit / BITS));
            if ((letter >> BITS - 1 - bit % BITS & 1) == 1) {
                bytes[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
            }
        }
        return bytes;
    }

    /** For the vault, and for an app that can scan nothing. */
    public String letters() {
        return letters;
    }

    /** The letters in groups of four, for the eye. */
    public String grouped() {
        return Arrays.stream(letters.split("(?<=\\G.{4})")).collect(Collectors.joining(" "));
    }

    /**
     * Makes the link that a picture holds and an app opens.
     *
     * @param issuer names the account in the app; it tells nothing to a person who looks over a shoulder
     */
    public String link(String issuer, String alias) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(alias) + "?secret=" + letters + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Finds the half minute of which that is the code, if it is one now or just before or after. */
    OptionalLong step(String code, Instant now) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - EITHER_WAY, current + EITHER_WAY)
                .filter(step -> MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8), code(step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String code(long step) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            var key = new SecretKeySpec(bytes(), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key", impossible);
        }
    }

    /** Makes the code of an instant. */
    public String code(Instant at) {
        return code(at.getEpochSecond() / STEP.toSeconds());
    }

    @Override
    public String toString() {
        return "CodeKey(hidden)";
    }
}
