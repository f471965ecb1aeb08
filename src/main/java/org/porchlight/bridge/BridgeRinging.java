package org.porchlight.bridge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.CallbackTable;
import org.porchlight.callbacks.Consent;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.callbacks.PromiseWaits;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Vault;

/**
 * Has the caller's phone rung for a bridge: once, and once more for a call that dropped. Whether it may ring is looked at
 * each time. A practice without a partner rings nobody.
 */
public final class BridgeRinging {
    /** From the moment when the caller is rung until the responder has said how the call went, at most. */
    private static final Duration LEASED =
            BridgeTurn.Dial.RINGS.plus(BridgeTurn.Dial.LONGEST).plus(Leases.TO_SAY);

    private static final CallStatus COMPLETED = new CallStatus("completed");

    private final BridgeTable table;
    private final CallbackTable callbacks;
    private final Consent consent;
    private final Vault vault;
    private final PromiseWaits waits;

    public BridgeRinging(BridgeTable table, CallbackTable callbacks, Consent consent, Vault vault, PromiseWaits waits) {
        this.table = table;
        this.callbacks = callbacks;
        this.consent = consent;
        this.vault = vault;
        this.waits = waits;
    }

    /** Rings for a responder who pressed the key. */
    BridgeTurn first(Handle handle, BridgeRow row, Instant now) {
        OpenRequest open = row.request();
        if (!ready(handle, row, now) || open.owed() && open.rungAgain()) {
            return new BridgeTurn.NotNow();
        }
        if (open.owed()) {
            callbacks.rungBack(handle, open.id(), now.plus(LEASED));
        } else {
            waits.tried(handle, open, now);
            callbacks.rung(handle, open.id(), now.plus(LEASED));
        }
        return ring(handle, row, now);
    }

    /** Rings back for a responder who chose that; empty when it may not be. */
    Optional<BridgeTurn> back(Handle handle, BridgeRow row, Instant now) {
        if (!ready(handle, row, now) || !mayRingBack(handle, row)) {
            return Optional.empty();
        }
        callbacks.rungBack(handle, row.request().id(), now.plus(LEASED));
        return Optional.of(ring(handle, row, now));
    }

    /** Whether the call dropped and may be rung back. */
    boolean mayRingBack(Handle handle, BridgeRow row) {
        return row.facts().round() == 1 && table.mayRingBack(handle, row.request(), row.staff());
    }

    private boolean ready(Handle handle, BridgeRow row, Instant now) {
        return row.mayRing(now) && consent.toRing(handle, row.request());
    }

    private BridgeTurn ring(Handle handle, BridgeRow row, Instant now) {
        BridgeFacts facts = row.facts().rung();
        if (row.request().practice() && number(handle, row).isEmpty()) {
            table.save(handle, row.with(facts.person(facts.round(), COMPLETED)), now);
            return new BridgeTurn.Alone(row.request().terms().language());
        }
        table.save(handle, row.with(facts), now);
        return dial(handle, row.with(facts));
    }

    /** The answer to a responder for whom the caller is rung; the same when it is asked for again. */
    BridgeTurn dial(Handle handle, BridgeRow row) {
        return number(handle, row)
                .<BridgeTurn>map(
                        number -> new BridgeTurn.Dial(number, row.facts().round()))
                .orElseGet(BridgeTurn.Gone::new);
    }

    private Optional<PhoneNumber> number(Handle handle, BridgeRow row) {
        return vault.number(handle, row.request().vault());
    }
}
