package org.porchlight.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.outbox.Carrier;

/**
 * Settles bridges that stand still, because a report was lost, a process killed or a provider silent: asks the provider
 * what has become of the call, and after a while takes it for over. Rings nobody.
 */
public final class BridgeWatch {
    /** In one round; a provider that hangs takes four seconds for each. */
    private static final int AT_ONCE = 20;

    /** Looks without an answer. A provider that is silent for so long has told us nothing of the call's end either. */
    private static final int MOST_LOOKS = 40;

    private final Database database;
    private final Carrier carrier;

    public BridgeWatch(Database database, Carrier carrier) {
        this.database = database;
        this.carrier = carrier;
    }

    private record Still(UUID id, Optional<String> sid) {}

    /**
     * Looks after those that stand still, twenty at most.
     *
     * @throws DatabaseAway when the database is away
     */
    public void round(Instant now) {
        List<Still> still = database.commit(handle -> handle.createQuery("""
            SELECT id, responder_sid FROM bridge WHERE look_at <= :now ORDER BY look_at LIMIT :most
            """)
                .bind("now", now)
                .bind("most", AT_ONCE)
                .map((row, context) ->
                        new Still(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("responder_sid"))))
                .list());
        still.forEach(it -> settle(it, now));
    }

    private void settle(Still still, Instant now) {
        Optional<Carrier.LookedUpCall> looked = still.sid().flatMap(carrier::look);
        database.commit(handle -> {
            BridgeRow.lock(handle, still.id())
                    .filter(row -> !now.isBefore(row.lookAt()))
                    .ifPresent(row -> settle(handle, row, looked, now));
            return true;
        });
    }

    /** A leg of the first round says nothing of the second. */
    private static BridgeFacts heard(BridgeFacts facts, List<CallStatus> dialled) {
        return facts.round() > 0 && dialled.size() >= facts.round()
                ? facts.person(facts.round(), dialled.getFirst())
                : facts;
    }

    private static void settle(Handle handle, BridgeRow row, Optional<Carrier.LookedUpCall> looked, Instant now) {
        if (looked.isPresent()) {
            row.with(heard(
                            row.facts().responder(looked.get().call()),
                            looked.get().dialled()))
                    .save(handle, now);
        } else if (row.sid().isEmpty() || row.looks() + 1 >= MOST_LOOKS) {
            row.with(row.facts().responder(CallStatus.LOST)).save(handle, now);
        } else {
            handle.execute(
                    "UPDATE bridge SET looks = looks + 1, look_at = ? WHERE id = ?",
                    now.plus(BridgeRow.STILL),
                    row.id());
        }
    }
}
