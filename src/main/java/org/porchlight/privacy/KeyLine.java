package org.porchlight.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Reads and writes the one line that {@code PORCHLIGHT_KEYS} holds: a name that says what it is and its version, then
 * base64url of the body and a checksum. The checksum is there to tell a badly copied value from another fault; it
 * guards nothing.
 */
final class KeyLine {
    private static final String KIND = "porchlight-keys-";
    private static final String START = KIND + "1.";
    private static final String FILE = "file:";
    private static final int CHECK_BYTES = 6;

    /** More than any keyset needs; a file that is longer is something else. */
    private static final int LONGEST = 65_536;

    private KeyLine() {}

    static String write(byte[] body) {
        byte[] whole = Arrays.copyOf(body, body.length + CHECK_BYTES);
        System.arraycopy(check(body), 0, whole, body.length, CHECK_BYTES);
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws KeyTrouble when the value is missing, cut, mistyped, or of another kind */
    static byte[] read(String value) {
        if (value == null || value.isBlank()) {
            throw new KeyTrouble("PORCHLIGHT_KEYS is empty. Set it to the line that `porchlight keys new` prints,"
                    + " or to file:/path of a file that holds it.");
        }
        String line = value.strip();
        return decode(line.startsWith(FILE) ? fromFile(line.substring(FILE.length())) : line);
    }

    private static byte[] decode(String line) {
        if (!line.startsWith(START)) {
            throw new KeyTrouble(
                    line.startsWith(KIND)
                            ? "PORCHLIGHT_KEYS is of a version that this porchlight doesn't know. Update porchlight."
                            : "PORCHLIGHT_KEYS does not begin with " + START
                                    + " as a key value does. Set it to the whole line that `porchlight keys new`"
                                    + " prints, or to file:/path of a file that holds it.");
        }
        byte[] whole = bytes(line.substring(START.length()));
        if (whole.length <= CHECK_BYTES) {
            throw damaged();
        }
        byte[] body = Arrays.copyOf(whole, whole.length - CHECK_BYTES);
        if (!Arrays.equals(check(body), Arrays.copyOfRange(whole, body.length, whole.length))) {
            throw damaged();
        }
        return body;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
    }

    private static KeyTrouble damaged() {
        return new KeyTrouble("PORCHLIGHT_KEYS is damaged: a part is missing or changed. Copy the whole line again"
                + " from where it is kept. New keys won't open what these have locked.");
    }

    /** The path is not repeated in a message: an operator may have put the keys there. */
    private static String fromFile(String path) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LONGEST) {
                throw new KeyTrouble("The file that PORCHLIGHT_KEYS names is too long for a key file."
                        + " It should hold the one line that `porchlight keys new` prints.");
            }
            return Files.readString(file).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new KeyTrouble("The file that PORCHLIGHT_KEYS names can't be read. Check that the path after file:"
                    + " is right, and that the user who runs porchlight may read it.");
        }
    }

    private static byte[] check(byte[] body) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), CHECK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
