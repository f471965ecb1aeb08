package org.porchlight.callbacks;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;

/**
 * Makes the keyed hashes by which tables tell callback requests apart without holding a number, and takes the locks that
 * go by such hashes. {@link OpenRequests} says where these locks stand in the order of all.
 */
public final class CallbackHashes {
    private static final String KEYED = "callback keyed";
    private final Keys keys;

    /** What a number was in a request for a call to another number. */
    enum Role {
        CALLER,
        KEYED
    }

    public CallbackHashes(Keys keys) {
        this.keys = keys;
    }

    /** The hash of a contact's id, which is random to whoever doesn't have its day's key, and so needs no generation. */
    byte[] draft(String contact) {
        return hash("callback draft", contact);
    }

    /** The mark of a number or contact that plays a role today; another one each day, and once keys are rotated. */
    byte[] keyed(LocalDate day, Role role, String who) {
        return keys.mark(KEYED, day.toString(), role.name(), who);
    }

    /** The marks of a number or contact in a role on a day, under every key that one may stand under. */
    List<byte[]> everKeyed(LocalDate day, Role role, String who) {
        return keys.marks(KEYED, day.toString(), role.name(), who);
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

    /** Hashes that stand in no file, or that nobody could guess: under the lasting key. */
    private byte[] hash(String purpose, String part) {
        return keys.index(purpose, List.of(part));
    }
}
