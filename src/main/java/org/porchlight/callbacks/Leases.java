package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Who has which request: one person at a time, for a while that ends by itself. Of any number who take the same at once
 * one gets it, and the others hear whose it is. Rings nobody.
 */
public final class Leases {
    /** Long enough to read, breathe and call. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** After a call, to say how it went. */
    public static final Duration TO_SAY = Duration.ofMinutes(30);

    /** A night. */
    private static final Duration TONIGHT = Duration.ofHours(12);

    private final Database database;

    public Leases(Database database) {
        this.database = database;
    }

    /**
     * Takes a request for a quarter of an hour; committed on return. Taking again what one has changes nothing.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Lease take(UUID request, UUID staff, Instant now) {
        return database.commit(handle -> Colleague.stay(handle, staff)
                .<Lease>map(colleague -> take(handle, request, colleague, now))
                .orElseGet(Lease.Gone::new));
    }

    private static Lease take(Handle handle, UUID request, Colleague colleague, Instant now) {
        Optional<OpenRequest> found = hold(handle, request);
        if (found.isEmpty()
                || found.get().standing(colleague.id(), now).isEmpty()
                || !found.get().practiceOf().map(colleague.id()::equals).orElse(true)) {
            return new Lease.Gone();
        }
        return switch (found.get().standing(colleague.id(), now).get()) {
            case Standing.Due _ -> lease(handle, found.get(), colleague, now);
            case Standing.HandedOn _ when colleague.coordinator() -> lease(handle, found.get(), colleague, now);
            case Standing.HandedOn _ -> new Lease.Gone();
            case Standing.Later(Instant from) -> new Lease.Later(from);
            case Standing.Yours(Instant until) -> new Lease.Yours(until);
            case Standing.Theirs(String alias, Instant until) -> new Lease.Theirs(alias);
        };
    }

    private static Lease lease(Handle handle, OpenRequest open, Colleague colleague, Instant now) {
        Instant until = now.plus(LEASE);
        handle.execute("""
            UPDATE callback SET taken_by = ?, taken_until = ?, handed_on = handed_on OR owed, owed = false
            WHERE id = ?
            """, colleague.id(), until, open.id());
        Acts.add(handle, colleague.alias(), open.practice() ? Act.PRACTICE : Act.TAKE, now);
        return new Lease.Yours(until);
    }

    /** A request as it stands once nobody else changes it, until the end of the transaction. */
    public static Optional<OpenRequest> hold(Handle handle, UUID request) {
        handle.execute("SELECT FROM callback WHERE id = ? FOR UPDATE", request);
        return handle.select(OpenRequest.SELECT + "WHERE callback.id = ?", request)
                .map(OpenRequest::of)
                .findOne();
    }

    /**
     * Gives back what one has; committed on return. If the person was rung meanwhile, a coordinator is to find out how it
     * went.
     *
     * @param notToMeTonight whether they aren't to see it for the next twelve hours; no reason is asked for
     * @return whether they had it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean giveBack(UUID request, UUID staff, boolean notToMeTonight, Instant now) {
        return database.commit(handle -> Colleague.stay(handle, staff)
                .filter(colleague -> giveBack(handle, request, colleague, now))
                .map(_ -> {
                    if (notToMeTonight) {
                        decline(handle, request, staff, now);
                    }
                    return true;
                })
                .orElse(false));
    }

    private static boolean giveBack(Handle handle, UUID request, Colleague colleague, Instant now) {
        Optional<OpenRequest> mine = hold(handle, request).filter(it -> it.heldBy(colleague.id(), now));
        mine.ifPresent(open -> {
            release(handle, open.id());
            Acts.add(handle, colleague.alias(), open.practice() ? Act.PRACTICE : Act.GIVE_BACK, now);
        });
        return mine.isPresent();
    }

    /** Nobody's any more; if they were rung and nobody said how it went, a coordinator's. */
    static void release(Handle handle, UUID request) {
        handle.execute("""
            UPDATE callback SET taken_by = NULL, taken_until = NULL, handed_on = handed_on OR owed, owed = false
            WHERE id = ?
            """, request);
    }

    /**
     * Brings a coordinator in: what one has is theirs from now on; committed on return.
     *
     * @return whether this person had it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean handOn(UUID request, UUID staff, Instant now) {
        return database.commit(handle -> Colleague.stay(handle, staff)
                .filter(colleague -> giveBack(handle, request, colleague, now))
                .map(_ -> handle.execute("UPDATE callback SET handed_on = NOT practice WHERE id = ?", request) == 1)
                .orElse(false));
    }

    private static void decline(Handle handle, UUID request, UUID staff, Instant now) {
        handle.execute("""
            INSERT INTO declined (callback, staff, until) VALUES (?, ?, ?)
            ON CONFLICT (callback, staff) DO UPDATE SET until = excluded.until
            """, request, staff, now.plus(TONIGHT));
    }

    /**
     * The person is about to be rung, by whoever holds the request, in the transaction of whoever rings: one try more,
     * and from now on the holder owes how it goes. They keep it for as long as a call may last, and half an hour to say.
     *
     * @param longest what a call may last at most, ringing included
     */
    public static void rung(Handle handle, UUID request, Duration longest, Instant now) {
        handle.execute(
                "UPDATE callback SET tries = tries + 1, owed = true, taken_until = ? WHERE id = ?",
                now.plus(longest).plus(TO_SAY),
                request);
    }

    /** The call is over: they have half an hour from now on to say how it went. */
    public static void over(Handle handle, UUID request, Instant now) {
        handle.execute(
                "UPDATE callback SET taken_until = ? WHERE id = ? AND owed AND taken_until > ?",
                now.plus(TO_SAY),
                request,
                now);
    }
}
