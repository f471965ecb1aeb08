package org.porchlight.bridge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.callbacks.CallHours;
import org.porchlight.callbacks.Consent;
import org.porchlight.callbacks.HeldRequests;
import org.porchlight.callbacks.Ladder;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.Outbox;
import org.porchlight.staff.Act;

/**
 * Begins the calls of responders to callers: the responder's own phone rings first, and the caller's only when the
 * responder presses a key there. Of any number who ask at once one gets a call. Shows no number to anybody.
 */
public final class Bridges {
    private final HeldRequests held;
    private final BridgeTable table;
    private final Consent consent;
    private final Responders responders;
    private final Outbox outbox;
    private final BridgeCalls calls;

    public Bridges(
            HeldRequests held,
            BridgeTable table,
            Consent consent,
            Responders responders,
            Outbox outbox,
            BridgeCalls calls) {
        this.held = held;
        this.table = table;
        this.consent = consent;
        this.responders = responders;
        this.outbox = outbox;
        this.calls = calls;
    }

    /** What came of a responder asking for a call. */
    public sealed interface Begun {
        /** The responder's own phone is about to ring. */
        record Ringing(UUID bridge) implements Begun {}

        /** The responder has given no phone, or not proved it. */
        record NoPhone() implements Begun {}

        /** The responder doesn't hold this request, or not any more. */
        record NotYours() implements Begun {}

        /** Not at this time of day, or not in this window; or the caller was rung, and nobody said how the call went. */
        record NotNow() implements Begun {}

        /** There is a live call for this request, or on this responder's phone. */
        record UnderWay() implements Begun {}
    }

    /**
     * Begins a call: it is committed, and then the responder's phone is rung. If nothing comes of that at once, a worker
     * sees to it.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Begun begin(UUID request, UUID staff, Instant now) {
        Begun begun = held.with(request, staff, it -> it.leased(now)
                .map(open -> begin(it, open, staff, now))
                .orElseGet(Begun.NotYours::new));
        if (begun instanceof Begun.Ringing(UUID bridge)) {
            try {
                calls.ring(bridge, now);
            } catch (DatabaseAway away) {
                // It is committed and waits in the outbox, or its attempt is and is never made again.
            }
        }
        return begun;
    }

    private Begun begin(Held it, OpenRequest open, UUID staff, Instant now) {
        if (table.live(it.handle(), open.id(), staff)) {
            return new Begun.UnderWay();
        }
        boolean back = table.mayRingBack(it.handle(), open, staff);
        if (!CallHours.allowed(open, now) || !(back || anotherTry(open)) || !consent.toRing(it.handle(), open)) {
            return new Begun.NotNow();
        }
        if (responders.phone(it.handle(), staff).isEmpty()) {
            return new Begun.NoPhone();
        }
        Language language = responders.language(it.handle(), staff, open.terms().language());
        Optional<UUID> bridge = table.put(it.handle(), open.id(), staff, language, now);
        bridge.ifPresent(id -> {
            outbox.bridge(it.handle(), id, language, now);
            held.log(it, back ? Act.RING_AGAIN : Act.CALL, now);
        });
        return bridge.<Begun>map(Begun.Ringing::new).orElseGet(Begun.UnderWay::new);
    }

    private static boolean anotherTry(OpenRequest open) {
        return open.practice() || !open.owed() && Ladder.mayTry(open.tried(), open.terms());
    }
}
