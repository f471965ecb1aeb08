package org.porchlight.callbacks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.OpenRequest.Tried;
import org.porchlight.privacy.Vault;
import org.porchlight.speech.Window;

/**
 * Writes the table of callback requests; no other class does. Each method is one step in the life of a request and one
 * statement. A request lives exactly as long as its row of the vault. Decides nothing and locks nothing: every step but
 * those of jobs is for a request that {@link OpenRequests} has locked in the same transaction.
 */
public final class CallbackTable {
    /** The condition of a request that nobody has tried or holds, and whose window ends soon. */
    static final String UNTRIED = """
        tries = 0 AND NOT practice AND (taken_by IS NULL OR taken_until <= :now) AND window_until > :now
        AND NOT EXISTS (SELECT FROM set_aside WHERE set_aside.callback = callback.id)
        AND window_until - least(interval '20 minutes', (window_until - window_from) / 2) <= :now
        """;

    private static final String UNLEASED = "taken_by = NULL, taken_until = NULL";

    /** Nobody's any more; where the caller was rung and nobody said how it went, a coordinator's. */
    private static final String GIVEN_BACK = UNLEASED + ", handed_on = handed_on OR owed, owed = false";

    private static final String NOT_ASKED = "asking = NULL, asked_at = NULL";

    private final Vault vault;

    public CallbackTable(Vault vault) {
        this.vault = vault;
    }

    /** Puts a request, with its row of the vault. */
    UUID put(Handle handle, NewRequestRow row, Instant now) {
        var insert = handle.createQuery("""
            INSERT INTO callback (vault, identity, language, window_from, window_until, zone, part,
                                  own, message, text_first, manner, created_hour, practice, practice_of)
            VALUES (:vault, :identity, :language, :from, :until, :zone, :part,
                    :own, :message, :textFirst, :manner, :hour, :practice, :practiceOf)
            RETURNING id
            """)
                .bind("vault", vault.put(handle, row.entry()))
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .bind("practice", row.practiceOf().isPresent())
                .bindByType("practiceOf", row.practiceOf().orElse(null), UUID.class);
        return row.bind(insert).mapTo(UUID.class).one();
    }

    /** Gives a request its new terms, if a responder has its lease; the call may be under way. */
    boolean renewed(Handle handle, UUID vaultRow, NewRequestRow row, Instant now) {
        return row.bind(handle.createUpdate("""
            UPDATE callback
            SET identity = :identity, language = :language, window_from = :from, window_until = :until,
                zone = :zone, part = :part, own = :own, message = :message, text_first = :textFirst, manner = :manner,
                not_before = NULL, alerted = false, again = owed, tries = CASE WHEN owed THEN tries ELSE 0 END,
                last = NULL
            WHERE vault = :vault AND taken_by IS NOT NULL AND taken_until > :now
            """))
                        .bind("vault", vaultRow)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Erases a request with its number and word. */
    void erased(Handle handle, UUID vaultRow) {
        vault.erase(handle, vaultRow);
    }

    void leased(Handle handle, UUID request, UUID staff, Instant until) {
        set(
                handle,
                request,
                "handed_on = handed_on OR owed, owed = false, taken_by = ?, taken_until = ?",
                staff,
                until);
    }

    void released(Handle handle, UUID request) {
        set(handle, request, GIVEN_BACK);
    }

    /** Releases every request whose lease is past its time, or was of a responder who was removed. */
    int releasedOver(Handle handle, Instant now) {
        return handle.createUpdate("""
            UPDATE callback SET %s
            WHERE id IN (SELECT id FROM callback
                         WHERE taken_until <= :now OR taken_by IS NULL AND taken_until IS NOT NULL
                         FOR UPDATE SKIP LOCKED)
            """.formatted(GIVEN_BACK)).bind("now", now).execute();
    }

    /** Releases a request to a coordinator; a practice to nobody. */
    void handedOn(Handle handle, UUID request) {
        set(handle, request, UNLEASED + ", owed = false, handed_on = NOT practice");
    }

    /** The lease lasts at least until then. */
    public void leasedUntil(Handle handle, UUID request, Instant until) {
        set(handle, request, "taken_until = greatest(taken_until, ?)", until);
    }

    /** The caller is about to be rung: one try more, and from now on the responder owes how the call went. */
    public void rung(Handle handle, UUID request, Instant until) {
        set(handle, request, "tries = tries + 1, owed = true, taken_until = ?", until);
    }

    /** A call that dropped is about to be rung back; the lease lasts at least until then. */
    public void rungBack(Handle handle, UUID request, Instant until) {
        set(handle, request, "rung_again = true, taken_until = greatest(taken_until, ?)", until);
    }

    /** The call is over: a lease that still runs ends then. */
    public void over(Handle handle, UUID request, Instant until, Instant now) {
        handle.execute(
                "UPDATE callback SET taken_until = ? WHERE id = ? AND owed AND taken_until > ?", until, request, now);
    }

    /** Another try is to follow. */
    void again(Handle handle, UUID request, Tried tried, Instant notBefore) {
        set(
                handle,
                request,
                "tries = ?, last = ?, not_before = ?, owed = false, handed_on = false, " + UNLEASED + ", " + NOT_ASKED,
                tried.times(),
                tried.last().map(Disposition::column).orElse(null),
                notBefore);
    }

    /** The request stands as if it had just been asked for, in this window. */
    void anew(Handle handle, UUID request, Window window, Instant notBefore) {
        NewRequestRow.bind(handle.createUpdate("""
            UPDATE callback
            SET window_from = :from, window_until = :until, zone = :zone, part = :part, not_before = :notBefore,
                tries = 0, last = NULL, owed = false, again = false, handed_on = false, alerted = false,
                rung_again = false, %s, %s
            WHERE id = :id
            """.formatted(UNLEASED, NOT_ASKED)), window)
                .bind("notBefore", notBefore)
                .bind("id", request)
                .execute();
    }

    /** The caller is asked by text if now is good; the lease lasts at least until then. */
    void asked(Handle handle, UUID request, Instant until, Instant now) {
        set(handle, request, "asking = 'asked', asked_at = ?, taken_until = greatest(taken_until, ?)", now, until);
    }

    /** The caller answered that now is good; a lease that still runs lasts at least until then. */
    void good(Handle handle, UUID request, Instant until, Instant now) {
        set(handle, request, """
            asking = 'good', not_before = CASE WHEN asking = 'later' THEN NULL ELSE not_before END,
            taken_until = CASE WHEN taken_until > ? THEN greatest(taken_until, ?) ELSE taken_until END
            """, now, until);
    }

    /** The caller answered that later is better. */
    void later(Handle handle, UUID request, Instant notBefore) {
        set(handle, request, "asking = 'later', not_before = ?, handed_on = false, " + UNLEASED, notBefore);
    }

    /**
     * One text more goes to the caller.
     *
     * @return how many went; empty when so many went before
     */
    Optional<Integer> sent(Handle handle, UUID request, int most) {
        return handle.select(
                        "UPDATE callback SET sent = sent + 1 WHERE id = ? AND sent < ? RETURNING sent", request, most)
                .mapTo(int.class)
                .findOne();
    }

    /**
     * Coordinators hear of the requests that nobody has tried.
     *
     * @return of how many they hear for the first time
     */
    int alerted(Handle handle, Instant now) {
        return handle.createUpdate("""
            UPDATE callback SET alerted = true
            WHERE id IN (SELECT id FROM callback WHERE NOT alerted AND %s FOR UPDATE SKIP LOCKED)
            """.formatted(UNTRIED)).bind("now", now).execute();
    }

    private static void set(Handle handle, UUID request, String columns, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = request;
        handle.execute("UPDATE callback SET " + columns + " WHERE id = ?", all);
    }
}
