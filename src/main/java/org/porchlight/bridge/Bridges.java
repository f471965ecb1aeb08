package org.porchlight.bridge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.CallHours;
import org.porchlight.callbacks.Ladder;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Calls back, from the side of whoever makes them: their own phone rings first, and the person's only when they press a
 * key there. Of any number who ask at once one gets a call. Shows no number to anybody.
 */
public final class Bridges {
    /** A lease that ends while the responder's phone rings would be no use to anybody. */
    private static final Duration AT_LEAST = Duration.ofMinutes(5);

    private final Database database;
    private final Vault vault;
    private final StopList stops;
    private final Outbox outbox;
    private final BridgeCalls calls;

    public Bridges(Database database, Vault vault, StopList stops, Outbox outbox, BridgeCalls calls) {
        this.database = database;
        this.vault = vault;
        this.stops = stops;
        this.outbox = outbox;
        this.calls = calls;
    }

    /**
     * Begins a call: it is committed, and then the responder's phone is rung. If nothing comes of that at once, a worker
     * sees to it.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Begun begin(UUID request, UUID staff, Instant now) {
        Begun begun = database.commit(handle -> begin(handle, request, staff, now));
        if (begun instanceof Begun.Ringing(UUID bridge)) {
            try {
                calls.ring(bridge, now);
            } catch (DatabaseAway away) {
                // It is committed and waits in the outbox, or its attempt is and is never made again.
            }
        }
        return begun;
    }

    private Begun begin(Handle handle, UUID request, UUID staff, Instant now) {
        handle.execute("SELECT FROM vault WHERE id = (SELECT vault FROM callback WHERE id = ?) FOR UPDATE", request);
        Optional<Colleague> colleague = Colleague.stay(handle, staff);
        Optional<OpenRequest> open =
                colleague.flatMap(_ -> Leases.hold(handle, request)).filter(found -> found.heldBy(staff, now));
        if (open.isEmpty()) {
            return new Begun.NotYours();
        }
        if (live(handle, request, staff)) {
            return new Begun.UnderWay();
        }
        boolean again = again(handle, open.get(), staff);
        if (!CallHours.allowed(open.get(), now) || !(again || anotherTry(open.get())) || stopped(handle, open.get())) {
            return new Begun.NotNow();
        }
        if (phone(handle, vault, staff).isEmpty()) {
            return new Begun.NoPhone();
        }
        Begun begun = put(handle, open.get(), staff, now);
        if (begun instanceof Begun.Ringing) {
            Acts.add(handle, colleague.get().alias(), act(open.get(), again), now);
        }
        return begun;
    }

    private static boolean anotherTry(OpenRequest open) {
        return open.practice() || !open.owed() && Ladder.mayTry(open.tried(), open.terms());
    }

    private static Act act(OpenRequest request, boolean again) {
        return request.practice() ? Act.PRACTICE : again ? Act.RING_AGAIN : Act.CALL;
    }

    private static boolean live(Handle handle, UUID request, UUID staff) {
        return handle.select("""
            SELECT EXISTS (SELECT FROM bridge WHERE (callback = ? OR staff = ?) AND state <> 'over')
            """, request, staff).mapTo(boolean.class).one();
    }

    private boolean stopped(Handle handle, OpenRequest open) {
        return !(vault.open(handle, open.vault()) instanceof Opened.Found(var secrets))
                || secrets.number()
                        .map(number -> stops.stopped(handle, StopList.Kind.CALLS, number))
                        .orElse(!open.practice());
    }

    /** The phone that somebody proved to be theirs. */
    static Optional<PhoneNumber> phone(Handle handle, Vault vault, UUID staff) {
        return handle.select("SELECT vault FROM staff WHERE id = ? AND active AND vault IS NOT NULL", staff)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(row -> vault.open(handle, row) instanceof Opened.Found(var secrets)
                        ? secrets.number()
                        : Optional.empty());
    }

    private Begun put(Handle handle, OpenRequest open, UUID staff, Instant now) {
        Language language = language(handle, staff, open.terms().language());
        Optional<UUID> bridge = handle.select("""
            INSERT INTO bridge (callback, staff, language, state, look_at)
            VALUES (?, ?, ?, 'waiting', ?) ON CONFLICT DO NOTHING RETURNING id
            """, open.id(), staff, language.code(), now.plus(BridgeRow.STILL))
                .mapTo(UUID.class)
                .findOne();
        bridge.ifPresent(id -> {
            outbox.bridge(handle, id, language, now);
            handle.execute(
                    "UPDATE callback SET taken_until = greatest(taken_until, ?) WHERE id = ?",
                    now.plus(AT_LEAST),
                    open.id());
        });
        return bridge.<Begun>map(Begun.Ringing::new).orElseGet(Begun.UnderWay::new);
    }

    /** The person's, if they speak it, since most of what they are to say is in it; else their own first one. */
    private static Language language(Handle handle, UUID staff, Language wanted) {
        List<String> theirs = handle.select("SELECT unnest(languages) FROM staff WHERE id = ?", staff)
                .mapTo(String.class)
                .list();
        return theirs.contains(wanted.code())
                ? wanted
                : Language.ofCode(theirs.getFirst()).orElseThrow();
    }

    private static Optional<OpenRequest> read(Handle handle, UUID request) {
        return handle.select(OpenRequest.SELECT + "WHERE callback.id = ?", request)
                .map(OpenRequest::of)
                .findOne();
    }

    /**
     * How far this responder's latest call for that request is, until they say how it went.
     *
     * @throws DatabaseAway when the database is away
     */
    public Optional<Progress> latest(UUID request, UUID staff) {
        return database.commit(handle -> facts(handle, request, staff, 0).map(facts -> switch (facts.state()) {
            case WAITING, RINGING_RESPONDER -> new Progress.RingingYou();
            case WHISPERING -> new Progress.AskingYou();
            case RINGING_PERSON -> new Progress.RingingThem();
            case TALKING -> new Progress.Talking();
            case AFTER, OVER ->
                new Progress.Over(
                        facts.outcome().orElseThrow(),
                        read(handle, request)
                                .filter(open -> again(handle, open, staff))
                                .isPresent());
        }));
    }

    /** Of the latest in which the person was rung so often. */
    private static Optional<BridgeFacts> facts(Handle handle, UUID request, UUID staff, int round) {
        return handle.select("""
            SELECT round, responder, person FROM bridge WHERE callback = ? AND staff = ? AND round >= ?
            ORDER BY no DESC LIMIT 1
            """, request, staff, round).map(BridgeRow::read).findOne();
    }

    /** Whether it may have dropped, was this responder's, and wasn't rung back yet. */
    static boolean again(Handle handle, OpenRequest open, UUID staff) {
        return open.owed()
                && !rungAgain(handle, open)
                && facts(handle, open.id(), staff, 1)
                        .flatMap(BridgeFacts::outcome)
                        .filter(BridgeOutcome::dropped)
                        .isPresent();
    }

    static boolean rungAgain(Handle handle, OpenRequest open) {
        return handle.select("SELECT rung_again FROM callback WHERE id = ?", open.id())
                .mapTo(boolean.class)
                .one();
    }
}
