package org.porchlight.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * Keeps a phone that was given for ten minutes, with the hash of the code that proves it; writes the table
 * {@code phone_proof}, and is the only class that does. Five tries; then the code counts no more.
 */
public final class PhoneProofs {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int CODES = 1_000_000;
    private static final int TRIES = 5;

    private final Vault vault;
    private final Keys keys;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time */
    public PhoneProofs(Vault vault, Keys keys, SecureRandom random, InstantSource clock) {
        this.vault = vault;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /** What came of trying a code. */
    sealed interface Tried {
        record Right(PhoneNumber number) implements Tried {}

        record Wrong() implements Tried {}

        /** There is no code any more that could be right. */
        record Over() implements Tried {}
    }

    /**
     * Takes a phone in, in the place of one that was given before.
     *
     * @return the code that proves it
     */
    String begin(Handle handle, UUID staff, PhoneNumber number) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        forget(handle, staff);
        UUID row = vault.put(
                handle,
                new VaultEntry(
                        VaultKind.STAFF,
                        Secrets.of(number),
                        Optional.empty(),
                        Optional.of(clock.instant().plus(LASTS))));
        handle.execute("INSERT INTO phone_proof (staff, vault, code) VALUES (?, ?, ?)", staff, row, hash(row, code));
        return code;
    }

    /** Erases what was given and isn't proved; the table's row goes with the vault's. */
    void forget(Handle handle, UUID staff) {
        vault.erase(handle, rows(handle, staff));
    }

    private static List<UUID> rows(Handle handle, UUID staff) {
        return handle.select("SELECT vault FROM phone_proof WHERE staff = ?", staff)
                .mapTo(UUID.class)
                .list();
    }

    private byte[] hash(UUID row, String code) {
        byte[] which = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
        return keys.index("phone code", which, code.getBytes(StandardCharsets.UTF_8));
    }

    private record Proof(UUID vault, byte[] code) {}

    /** Tries a code; when it is right, what was kept until then is erased. */
    Tried attempt(Handle handle, UUID staff, String typed) {
        Optional<Proof> proof = counted(handle, staff);
        if (proof.isEmpty()) {
            return new Tried.Over();
        }
        UUID row = proof.get().vault();
        if (!MessageDigest.isEqual(proof.get().code(), hash(row, typed))) {
            return new Tried.Wrong();
        }
        if (!(vault.open(handle, row) instanceof Opened.Found(Secrets secrets))) {
            return new Tried.Over();
        }
        vault.erase(handle, row);
        return new Tried.Right(secrets.number().orElseThrow());
    }

    private static Optional<Proof> counted(Handle handle, UUID staff) {
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

    /** Whether a code was sent that can still be typed. */
    boolean waiting(Handle handle, UUID staff) {
        return handle.select("""
            SELECT EXISTS (SELECT FROM phone_proof JOIN vault ON vault.id = phone_proof.vault
                           WHERE staff = ? AND tries < ? AND expires > ?)
            """, staff, TRIES, clock.instant())
                .mapTo(boolean.class)
                .one();
    }
}
