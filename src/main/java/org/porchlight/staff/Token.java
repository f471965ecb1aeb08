package org.porchlight.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A long random word that lets in the browser or the link that holds it. Only keyed hashes of it
 * are ever kept, see {@link TokenMarks}. It prints nothing of itself.
 */
public final class Token {
    private static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    static Token fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(LETTERS.encodeToString(bytes));
    }

    /** Reads a token; empty for what can't be one. */
    public static Optional<Token> read(String value) {
        return value != null && WRITTEN.matcher(value).matches() ? Optional.of(new Token(value)) : Optional.empty();
    }

    /** The word for the cookie or the link itself. */
    public String value() {
        return value;
    }

    /**
     * Makes what a form on a page for this browser carries: no other site can know it, and it leads back to nothing.
     */
    public String form() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return LETTERS.encodeToString(mac.doFinal("form".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /** Whether a form came from a page that was made for this browser. */
    public boolean signed(String form) {
        return MessageDigest.isEqual(form().getBytes(StandardCharsets.US_ASCII), form.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token(hidden)";
    }
}
