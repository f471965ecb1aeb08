package org.porchlight.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Wording;
import org.porchlight.privacy.Keys;

/** The keyed hashes by which the desk's tables tell requests apart, and the locks that go by them. Holds nothing. */
final class CallbackHashes {
    private final Keys keys;

    CallbackHashes(Keys keys) {
        this.keys = keys;
    }

    /** The same for a word however it is written, typed or picked. */
    byte[] request(PhoneNumber number, Optional<String> word) {
        return mark(
                "callback request",
                number.e164(),
                word.map(CallbackHashes::normal).orElse(""));
    }

    byte[] draft(String contact) {
        return mark("callback draft", contact);
    }

    /** Another one each day. */
    byte[] keyed(LocalDate day, String role, String who) {
        return mark("callback keyed", day.toString(), role, who);
    }

    /** Until the end of the transaction, whatever else is done about this number waits. */
    void lock(Handle handle, PhoneNumber number) {
        lock(handle, mark("callback lock", number.e164()));
    }

    /** The first 8 bytes are enough: two that meet by chance only wait for each other. */
    static void lock(Handle handle, byte[] mark) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", ByteBuffer.wrap(mark).getLong());
    }

    /** Without case, accents, punctuation and spare spaces; a word of nothing else stays what it is. */
    static String normal(String word) {
        List<String> tokens = Wording.tokens(word);
        return tokens.isEmpty() ? Wording.clean(word).toLowerCase(Locale.ROOT) : String.join(" ", tokens);
    }

    private byte[] mark(String purpose, String... parts) {
        return keys.index(
                purpose,
                Arrays.stream(parts)
                        .map(part -> part.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }
}
