package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * The open requests, in the transaction of whoever asks. Rows of the vault are locked before the requests that go with
 * them, always, so that nobody waits in a circle. Decides nothing.
 */
final class Requests {
    private static final int FOR_A_NUMBER = 3;

    /** What people can call back in a day or two; more would be promises that nobody can keep. */
    private static final int FOR_ALL = 500;

    /** More than transactions that can be under way at once, so that nearly full is seen in time. */
    private static final int NEARLY = 50;

    /** How long after its window a request that was handed on waits for a coordinator to say how it went. */
    private static final Duration FOR_A_COORDINATOR = Duration.ofHours(12);

    private static final long FULL_LOCK = 7_001;

    private final Vault vault;

    Requests(Vault vault) {
        this.vault = vault;
    }

    /** What is asked, with what the desk found out about it. @param mark of number and word */
    record Wanted(Asked asked, PhoneNumber number, Optional<String> word, byte[] mark) {
        boolean own() {
            return asked.own().filter(number::equals).isPresent();
        }

        @Override
        public String toString() {
            return "Wanted(hidden)";
        }
    }

    /** Whether there is room beside the requests with other words, of this number and of all. */
    boolean room(Handle handle, Wanted wanted) {
        if (others(handle, wanted) >= FOR_ALL - NEARLY) {
            handle.execute("SELECT pg_advisory_xact_lock(?)", FULL_LOCK);
        }
        return others(handle, wanted) < FOR_ALL && othersOfNumber(handle, wanted) < FOR_A_NUMBER;
    }

    private static int others(Handle handle, Wanted wanted) {
        return handle.select("SELECT count(*) FROM callback WHERE mark <> ? AND NOT practice", wanted.mark())
                .mapTo(int.class)
                .one();
    }

    private int othersOfNumber(Handle handle, Wanted wanted) {
        return handle.createQuery("SELECT count(*) FROM callback WHERE vault = ANY (:vault) AND mark <> :mark")
                .bindArray("vault", UUID.class, of(handle, wanted.number()))
                .bind("mark", wanted.mark())
                .mapTo(int.class)
                .one();
    }

    /** The rows of the vault that hold a request for this number. */
    List<UUID> of(Handle handle, PhoneNumber number) {
        return vault.find(handle, vault.blind(VaultKind.CALLBACK, number.e164()));
    }

    /** Whose request it is, while there is a key that opens it. */
    Optional<PhoneNumber> number(Handle handle, UUID request) {
        return handle.select("SELECT vault FROM callback WHERE id = ?", request)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(row -> switch (vault.open(handle, row)) {
                    case Opened.Found found -> found.secrets().number();
                    case Opened.Gone _, Opened.Locked _ -> Optional.empty();
                });
    }

    /** The rows of the vault by which a text to this number waits to be sent. */
    List<UUID> texts(Handle handle, PhoneNumber number) {
        return vault.find(handle, vault.blind(VaultKind.TEXT, number.e164()));
    }

    /**
     * In the place of the one with the same number and word, if there is one. One that somebody holds right now stays
     * theirs, and the call that may be under way goes on: its terms are the new ones. If the person was rung already, it
     * stands anew when that call is over.
     */
    void put(Handle handle, Wanted wanted, Instant now) {
        handle.execute("""
            SELECT FROM vault WHERE id = (SELECT vault FROM callback WHERE mark = ?) FOR UPDATE
            """, wanted.mark());
        if (!renewed(handle, wanted, now)) {
            handle.execute("DELETE FROM vault WHERE id = (SELECT vault FROM callback WHERE mark = ?)", wanted.mark());
            insert(handle, wanted, now);
        }
    }

    private static boolean renewed(Handle handle, Wanted wanted, Instant now) {
        return terms(handle.createUpdate("""
            UPDATE callback
            SET identity = :identity, language = :language, window_from = :from, window_until = :until,
                zone = :zone, part = :part, own = :own, message = :message, text_first = :textFirst,
                not_before = NULL, alerted = false, again = owed, tries = CASE WHEN owed THEN tries ELSE 0 END,
                last = NULL
            WHERE mark = :mark AND taken_by IS NOT NULL AND taken_until > :now
            """), wanted).bind("now", now).execute() == 1;
    }

    private void insert(Handle handle, Wanted wanted, Instant now) {
        UUID row = vault.put(
                handle,
                new VaultEntry(
                        VaultKind.CALLBACK,
                        new Secrets(Optional.of(wanted.number()), wanted.word()),
                        Optional.of(
                                vault.blind(VaultKind.CALLBACK, wanted.number().e164())),
                        Optional.empty()));
        terms(handle.createUpdate("""
            INSERT INTO callback (vault, identity, mark, language, window_from, window_until, zone, part,
                                  own, message, text_first, created_hour)
            VALUES (:vault, :identity, :mark, :language, :from, :until, :zone, :part,
                    :own, :message, :textFirst, :hour)
            """), wanted)
                .bind("vault", row)
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .execute();
    }

    private static Update terms(Update update, Wanted wanted) {
        Asked asked = wanted.asked();
        return update.bind("identity", asked.identity())
                .bind("mark", wanted.mark())
                .bind("language", asked.language().code())
                .bind("from", asked.window().from())
                .bind("until", asked.window().until())
                .bind("zone", asked.window().zone().getId())
                .bind("part", asked.window().part().name().toLowerCase(Locale.ROOT))
                .bind("own", wanted.own())
                .bind("message", asked.message())
                .bind("textFirst", asked.textFirst());
    }

    /** Always in the same order, which is PostgreSQL's of ids, so that nobody waits in a circle. */
    void erase(Handle handle, List<UUID> rows) {
        rows.stream().sorted(Comparator.comparing(UUID::toString)).forEach(row -> vault.erase(handle, row));
    }

    /**
     * Some of those whose window has ended, earliest day first, held for this transaction alone. Not what somebody holds:
     * nobody's call is torn away, and it ends with the lease. Nor yet what waits for a coordinator to say how it went.
     */
    List<Expired> expired(Handle handle, Instant now, int most) {
        List<UUID> over = handle.createQuery("""
            SELECT callback.id
            FROM callback JOIN vault ON vault.id = callback.vault
            WHERE window_until <= :now AND (taken_by IS NULL OR taken_until <= :now)
              AND (window_until <= :longAgo OR NOT (owed OR handed_on AND tries > 0))
            LIMIT :most FOR UPDATE OF vault, callback SKIP LOCKED
            """)
                .bind("now", now)
                .bind("longAgo", now.minus(FOR_A_COORDINATOR))
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
        return handle
                .createQuery(OpenRequest.SELECT + "WHERE callback.id = ANY (:over)")
                .bindArray("over", UUID.class, over)
                .map(OpenRequest::of)
                .stream()
                .map(Expired::of)
                .sorted(Comparator.comparing(Expired::day))
                .toList();
    }
}
