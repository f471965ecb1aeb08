package org.porchlight.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.messaging.Cleaning;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Wording;

/**
 * Holds what a row of the vault holds, a number and a word to ask for, and prints nothing of itself. Doesn't judge a
 * word.
 *
 * @param word the word to ask for, as the person gave it; at most {@link #LONGEST_WORD} bytes of UTF-8
 */
public record Secrets(Optional<PhoneNumber> number, Optional<String> word) {
    /** In bytes of UTF-8. */
    public static final int LONGEST_WORD = 100;

    /** What is sealed is this long, whatever it holds: a length would tell. */
    static final int BYTES = 128;

    private static final byte VERSION = 1;

    public Secrets {
        if (word.isPresent() && utf8(word.get()).length > LONGEST_WORD) {
            throw new IllegalArgumentException("a word of more than " + LONGEST_WORD + " bytes");
        }
    }

    /** Holds a number without a word. */
    public static Secrets of(PhoneNumber number) {
        return new Secrets(Optional.of(number), Optional.empty());
    }

    /** Holds a number and the word to ask for. */
    public static Secrets of(PhoneNumber number, String word) {
        return new Secrets(Optional.of(number), Optional.of(word));
    }

    /** Whether the word to ask for is this one, however it is written, typed or picked; without one as with none. */
    public boolean asksFor(Optional<String> other) {
        return normal(word).equals(normal(other));
    }

    /** Without case, accents, punctuation and spare spaces; a word of nothing else stays what it is. */
    private static String normal(Optional<String> word) {
        List<String> tokens = Wording.tokens(word.orElse(""));
        return tokens.isEmpty() ? Cleaning.clean(word.orElse("")).toLowerCase(Locale.ROOT) : String.join(" ", tokens);
    }

    /** The version, then number and word, each behind its length plus one (0 when there is none), then zeros. */
    byte[] padded() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(VERSION);
        put(bytes, number.map(PhoneNumber::e164));
        put(bytes, word);
        return bytes.array();
    }

    /** Reads what was padded; empty when a later version wrote it. */
    static Optional<Secrets> read(byte[] padded) {
        ByteBuffer bytes = ByteBuffer.wrap(padded);
        return bytes.get() == VERSION
                ? Optional.of(new Secrets(take(bytes).map(PhoneNumber::new), take(bytes)))
                : Optional.empty();
    }

    private static void put(ByteBuffer bytes, Optional<String> text) {
        text.map(Secrets::utf8)
                .ifPresentOrElse(utf8 -> bytes.put((byte) (utf8.length + 1)).put(utf8), () -> bytes.put((byte) 0));
    }

    private static Optional<String> take(ByteBuffer bytes) {
        int length = bytes.get() - 1;
        if (length < 0) {
            return Optional.empty();
        }
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return Optional.of(new String(utf8, StandardCharsets.UTF_8));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secrets(hidden)";
    }
}
