package org.porchlight.callbacks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.ShiftTable;

/**
 * A request to practise with, which only whoever practises sees. It rings only staff: the phone of a coordinator who is
 * there and gave one, else nobody but themselves. It counts nowhere and leaves that there was a practice. One at a time
 * each; what is left of it goes after two hours.
 */
public final class Practice {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(2);

    private final Database database;
    private final Vault vault;
    private final ZoneId zone;
    private final SecureRandom random;

    /** @param random for what stands where a real request has keyed hashes */
    public Practice(Database database, Vault vault, ZoneId zone, SecureRandom random) {
        this.database = database;
        this.vault = vault;
        this.zone = zone;
        this.random = random;
    }

    /**
     * Puts one in the queue of whoever practises, in the place of an earlier one; committed on return.
     *
     * @param word the one to ask for, as a caller would have chosen
     * @return the request; empty when they were removed
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<UUID> begin(UUID staff, Language language, String word, Instant now) {
        return database.commit(handle -> {
            erase(handle, staff);
            Optional<UUID> row = active(handle, staff).map(_ -> put(handle, partner(handle, staff, now), word, now));
            Optional<Colleague> who = Colleague.stay(handle, staff);
            who.ifPresent(it -> Acts.add(handle, it.alias(), Act.PRACTICE, now));
            return row.map(it -> insert(handle, staff, it, language, now));
        });
    }

    /** Found by the coordinator's phone, so that it goes with it. */
    private UUID put(Handle handle, Optional<PhoneNumber> partner, String word, Instant now) {
        return vault.put(
                handle,
                new VaultEntry(
                        VaultKind.CALLBACK,
                        new Secrets(partner, Optional.of(word)),
                        partner.map(number -> vault.blind(VaultKind.STAFF, number.e164())),
                        Optional.of(now.plus(KEPT))));
    }

    private static Optional<UUID> active(Handle handle, UUID staff) {
        return handle.select("SELECT id FROM staff WHERE id = ? AND active", staff)
                .mapTo(UUID.class)
                .findOne();
    }

    private static void erase(Handle handle, UUID staff) {
        handle.execute("DELETE FROM vault WHERE id IN (SELECT vault FROM callback WHERE practice_of = ?)", staff);
    }

    /** Nobody is rung at night for a practice who isn't there anyway. */
    private Optional<PhoneNumber> partner(Handle handle, UUID staff, Instant now) {
        List<UUID> coordinators = handle.select("SELECT id FROM staff WHERE role <> 'responder' AND id <> ?", staff)
                .mapTo(UUID.class)
                .list();
        return ShiftTable.all(handle).stream()
                .filter(it -> coordinators.contains(it.staff()) && it.duty().covers(now))
                .flatMap(it -> it.phone().stream())
                .flatMap(phone -> vault.open(handle, phone) instanceof Opened.Found(Secrets secrets)
                        ? secrets.number().stream()
                        : Optional.<PhoneNumber>empty().stream())
                .findFirst();
    }

    private UUID insert(Handle handle, UUID staff, UUID row, Language language, Instant now) {
        byte[] identity = bytes();
        handle.execute("INSERT INTO promise (identity, answer) VALUES (?, 'promised')", identity);
        return handle.createQuery("""
            INSERT INTO callback (vault, identity, mark, language, window_from, window_until, zone, part,
                                  own, message, text_first, created_hour, practice, practice_of)
            VALUES (:vault, :identity, :mark, :language, :from, :until, :zone, 'next_hour',
                    true, true, false, :hour, true, :staff)
            RETURNING id
            """)
                .bind("vault", row)
                .bind("identity", identity)
                .bind("mark", bytes())
                .bind("language", language.code())
                .bind("from", now)
                .bind("until", now.plus(WINDOW))
                .bind("zone", zone.getId())
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .bind("staff", staff)
                .mapTo(UUID.class)
                .one();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
