package org.porchlight.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.Cleaning;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Wording;
import org.porchlight.privacy.Keys;

/**
 * Makes the keyed hashes by which tables tell callback requests apart without holding a number, and takes the locks that
 * go by such hashes. {@link OpenRequests} says where these locks stand in the order of all.
 */
public final class CallbackHashes {
    private final Keys keys;

    public CallbackHashes(Keys keys) {
        this.keys = keys;
    }

    /** The hash of a number and a word; the same for a word however it is written, typed or picked. */
    byte[] request(PhoneNumber number, Optional<String> word) {
        return hash(
                "callback request",
                number.e164(),
                word.map(CallbackHashes::normal).orElse(""));
    }

    byte[] draft(String contact) {
        return hash("callback draft", contact);
    }

    /** The hash of a number or contact that plays a role today; another one each day. */
    byte[] keyed(LocalDate day, String role, String who) {
        return hash("callback keyed", day.toString(), role, who);
    }

    /** Until the end of the transaction, all that is done about the draft of this contact waits. */
    void lockContact(Handle handle, String contact) {
        lock(handle, draft(contact));
    }

    /** Until the end of the transaction, all that is done about this number waits. */
    void lockNumber(Handle handle, PhoneNumber number) {
        lock(handle, hash("callback lock", number.e164()));
    }

    /** The first 8 bytes are enough: two hashes that meet by chance only wait for each other. */
    private static void lock(Handle handle, byte[] hash) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", ByteBuffer.wrap(hash).getLong());
    }

    /** Without case, accents, punctuation and spare spaces; a word of nothing else stays what it is. */
    static String normal(String word) {
        List<String> tokens = Wording.tokens(word);
        return tokens.isEmpty() ? Cleaning.clean(word).toLowerCase(Locale.ROOT) : String.join(" ", tokens);
    }

    private byte[] hash(String purpose, String... parts) {
        return keys.index(
                purpose,
                Arrays.stream(parts)
                        .map(part -> part.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }
}
