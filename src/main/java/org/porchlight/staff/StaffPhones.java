package org.porchlight.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Sms;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.script.Words;

/**
 * The phones of the people who answer: given once, proved by a code that is texted there, and from then on only in the
 * vault. Nobody is ever shown one again, not even whose it is. How often somebody may try isn't counted here, but for the
 * code's digits.
 */
public final class StaffPhones {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int CODES = 1_000_000;
    private static final int TRIES = 5;

    private final AccountStore store;
    private final StopList stops;
    private final CallableNumbers callable;
    private final Sender sender;

    /** @param from from where staff are texted: the hotline's number */
    public record Sender(Carrier carrier, Words words, PhoneNumber from) {}

    /** @param callable knows what may be rung, and what is ours */
    public StaffPhones(AccountStore store, StopList stops, CallableNumbers callable, Sender sender) {
        this.store = store;
        this.stops = stops;
        this.callable = callable;
        this.sender = sender;
    }

    /** What came of giving a phone. */
    public enum Given {
        /** A code is on its way, as far as anybody knows. */
        SENT,
        /** It is no phone that we may ring, or one of ours. */
        UNREACHABLE,
        /** The phone company doesn't take texts to it, or it stopped ours. */
        UNSENT
    }

    /** What came of typing a code. */
    public enum Proved {
        PROVED,
        WRONG,
        /** There is no code any more that could be right. */
        OVER
    }

    /**
     * Takes a number in for ten minutes and texts a code there, once. What was given before and proved stays until then.
     *
     * @throws DatabaseAway when it may not be committed; then nothing is texted
     */
    public Given give(UUID staff, String typed, Language language) {
        Optional<PhoneNumber> number = callable.keyed(typed).filter(callable::mayRing);
        if (number.isEmpty()) {
            return Given.UNREACHABLE;
        }
        if (stops.stopped(StopList.Kind.TEXTS, number.get())) {
            return Given.UNSENT;
        }
        String code = String.format(Locale.ROOT, "%06d", store.random().nextInt(CODES));
        store.database().commit(handle -> begin(handle, staff, number.get(), code));
        return switch (sender.carrier().text(sender.from(), number.get(), said(code, language))) {
            case Carrier.Outcome.Accepted _, Carrier.Outcome.Unknown _ -> Given.SENT;
            case Carrier.Outcome.Refused _ -> {
                store.database().commit(handle -> forgetUnproved(handle, staff));
                yield Given.UNSENT;
            }
        };
    }

    private String said(String code, Language language) {
        return Sms.of(List.of(
                sender.words().phrase(language, StaffPrompt.PHONE_CODE).in(Channel.TEXT, Map.of("code", code))));
    }

    private int begin(Handle handle, UUID staff, PhoneNumber number, String code) {
        forgetUnproved(handle, staff);
        UUID row = store.vault()
                .put(
                        handle,
                        new VaultEntry(
                                VaultKind.STAFF,
                                Secrets.of(number),
                                Optional.empty(),
                                Optional.of(store.clock().instant().plus(LASTS))));
        return handle.execute(
                "INSERT INTO phone_proof (staff, vault, code) VALUES (?, ?, ?)", staff, row, hash(row, code));
    }

    private static int forgetUnproved(Handle handle, UUID staff) {
        return handle.execute("DELETE FROM vault WHERE id IN (SELECT vault FROM phone_proof WHERE staff = ?)", staff);
    }

    private byte[] hash(UUID row, String code) {
        byte[] which = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
        return store.keys().index("phone code", which, code.getBytes(StandardCharsets.UTF_8));
    }

    private record Proof(UUID vault, byte[] code) {}

    /**
     * Takes the phone in for good if that is the code; five tries. A phone is one person's: whoever proved it last.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Proved prove(UUID staff, String typed) {
        return store.database().commit(handle -> tried(handle, staff)
                .map(proof -> MessageDigest.isEqual(proof.code(), hash(proof.vault(), typed))
                        ? proved(handle, staff, proof.vault())
                        : Proved.WRONG)
                .orElse(Proved.OVER));
    }

    private static Optional<Proof> tried(Handle handle, UUID staff) {
        handle.execute("""
            SELECT FROM vault WHERE id IN (SELECT vault FROM phone_proof WHERE staff = ?) FOR UPDATE
            """, staff);
        return handle.createQuery("""
            UPDATE phone_proof SET tries = tries + 1 WHERE staff = :staff AND tries < :most
            RETURNING vault, code
            """)
                .bind("staff", staff)
                .bind("most", TRIES)
                .map((row, context) -> new Proof(row.getObject("vault", UUID.class), row.getBytes("code")))
                .findOne();
    }

    private Proved proved(Handle handle, UUID staff, UUID row) {
        if (!(store.vault().open(handle, row) instanceof Opened.Found(Secrets secrets))) {
            return Proved.OVER;
        }
        store.vault().erase(handle, row);
        keep(handle, store.vault(), staff, secrets.number().orElseThrow());
        return Proved.PROVED;
    }

    /** Keeps a proved phone, as part of the caller's transaction. */
    static void keep(Handle handle, Vault vault, UUID staff, PhoneNumber number) {
        var blind = vault.blind(VaultKind.STAFF, number.e164());
        vault.find(handle, blind).forEach(before -> vault.erase(handle, before));
        handle.execute("DELETE FROM vault WHERE id IN (SELECT vault FROM staff WHERE id = ?)", staff);
        UUID row = vault.put(
                handle, new VaultEntry(VaultKind.STAFF, Secrets.of(number), Optional.of(blind), Optional.empty()));
        handle.execute("UPDATE staff SET vault = ? WHERE id = ?", row, staff);
    }

    /** Erases somebody's phone, proved or not. @throws DatabaseAway when it may not be committed */
    public void forget(UUID staff) {
        store.database()
                .commit(handle -> forgetUnproved(handle, staff)
                        + handle.execute(
                                "DELETE FROM vault WHERE id IN (SELECT vault FROM staff WHERE id = ?)", staff));
    }

    /** Whether a code was sent that can still be typed. @throws DatabaseAway when nobody can tell */
    public boolean waiting(UUID staff) {
        return store.database()
                .commit(handle -> handle.select("""
                    SELECT EXISTS (SELECT FROM phone_proof JOIN vault ON vault.id = phone_proof.vault
                                   WHERE staff = ? AND tries < ? AND expires > ?)
                    """, staff, TRIES, store.clock().instant())
                        .mapTo(boolean.class)
                        .one());
    }
}
