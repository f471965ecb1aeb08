package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.database.DatabaseAway;
import org.porchlight.staff.Act;
import org.porchlight.staff.Colleague;

/**
 * Leases a callback request to one responder at a time, for a while that ends by itself. Of any number who take the same
 * request at once one gets it, and the others hear whose it is. Rings nobody.
 */
public final class Leases {
    /** Long enough to read, breathe and call. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** After a call, for the responder to say how it went; until the quarter hour is over. */
    public static final Duration TO_SAY = Duration.ofMinutes(30);

    private static final Duration A_NIGHT = Duration.ofHours(12);

    private final HeldRequests held;
    private final CallbackTable table;

    public Leases(HeldRequests held, CallbackTable table) {
        this.held = held;
        this.table = table;
    }

    /** What came of taking a request. */
    public sealed interface Taken {
        /** It is this responder's until then. */
        record Yours(Instant until) implements Taken {}

        /** Another responder has it. */
        record Theirs(String alias) implements Taken {}

        /** Its time hasn't come, or not again. */
        record Later(Instant from) implements Taken {}

        /** It is over, or not for this responder. */
        record Gone() implements Taken {}
    }

    /**
     * Leases a request to a responder for 15 minutes; committed on return. Taking again what one has changes nothing. Of
     * what a backup brought back nothing is leased before it was brought to rest.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Taken take(UUID request, UUID staff, Instant now) {
        return held.with(request, staff, it -> it.responder()
                .filter(_ -> !Restored.unseen(it.handle()))
                .flatMap(who -> it.request()
                        .filter(open -> open.practiceOf().map(staff::equals).orElse(true))
                        .filter(open -> !Floods.aside(it.handle(), open))
                        .flatMap(open -> open.standing(staff, now).map(standing -> take(it, who, open, standing, now))))
                .orElseGet(Taken.Gone::new));
    }

    private Taken take(Held it, Colleague who, OpenRequest open, Request.Standing standing, Instant now) {
        return switch (standing) {
            case Request.Standing.Due _ -> lease(it, open, who, now);
            case Request.Standing.HandedOn _ when who.coordinator() -> lease(it, open, who, now);
            case Request.Standing.HandedOn _ -> new Taken.Gone();
            case Request.Standing.Later(Instant from) -> new Taken.Later(from);
            case Request.Standing.Yours(Instant until) -> new Taken.Yours(until);
            case Request.Standing.Theirs(String alias, Instant _) -> new Taken.Theirs(alias);
        };
    }

    private Taken lease(Held it, OpenRequest open, Colleague who, Instant now) {
        Instant until = now.plus(LEASE);
        table.leased(it.handle(), open.id(), who.id(), until);
        held.log(it, Act.TAKE, now);
        return new Taken.Yours(until);
    }

    /**
     * Gives back what a responder has; committed on return. If the caller was rung meanwhile, a coordinator is to find out
     * how the call went.
     *
     * @param notToMeTonight whether the responder isn't to see it for the next twelve hours; no reason is asked for
     * @return whether the responder had it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean giveBack(UUID request, UUID staff, boolean notToMeTonight, Instant now) {
        return held.with(request, staff, it -> {
            Optional<OpenRequest> mine = it.leased(now);
            mine.ifPresent(open -> {
                table.released(it.handle(), open.id());
                held.log(it, Act.GIVE_BACK, now);
                if (notToMeTonight) {
                    decline(it.handle(), request, staff, now);
                }
            });
            return mine.isPresent();
        });
    }

    /**
     * Brings a coordinator in: what the responder has is the coordinators' from now on; committed on return.
     *
     * @return whether the responder had it
     * @throws DatabaseAway when it may not be committed
     */
    public boolean handOn(UUID request, UUID staff, Instant now) {
        return held.with(request, staff, it -> {
            Optional<OpenRequest> mine = it.leased(now);
            mine.ifPresent(open -> {
                table.handedOn(it.handle(), open.id());
                held.log(it, Act.GIVE_BACK, now);
            });
            return mine.isPresent();
        });
    }

    private static void decline(Handle handle, UUID request, UUID staff, Instant now) {
        handle.execute("""
            INSERT INTO declined (callback, staff, until) VALUES (?, ?, ?)
            ON CONFLICT (callback, staff) DO UPDATE SET until = excluded.until
            """, request, staff, now.plus(A_NIGHT));
    }
}
