package org.porchlight.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final BridgeTable table;
    private final Carrier carrier;

    public BridgeWatch(Database database, BridgeTable table, Carrier carrier) {
        this.database = database;
        this.table = table;
        this.carrier = carrier;
    }

    /**
     * Looks after those that stand still, twenty at most.
     *
     * @throws DatabaseAway when the database is away
     */
    public void round(Instant now) {
        database.commit(handle -> table.still(handle, AT_ONCE, now)).forEach(it -> settle(it, now));
    }

    /**
     * The provider's names for the calls that may still be asked about.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Set<String> needed() {
        return database.commit(table::calls);
    }

    private void settle(BridgeTable.Still still, Instant now) {
        Optional<Carrier.LookedUpCall> looked = still.sid().flatMap(carrier::look);
        database.commit(handle -> {
            table.hold(handle, still.id())
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

    private void settle(Handle handle, BridgeRow row, Optional<Carrier.LookedUpCall> looked, Instant now) {
        if (looked.isPresent()) {
            BridgeFacts facts = row.facts().responder(looked.get().call());
            table.save(handle, row.with(heard(facts, looked.get().dialled())), now);
        } else if (row.sid().isEmpty() || row.looks() + 1 >= MOST_LOOKS) {
            table.save(handle, row.with(row.facts().responder(CallStatus.LOST)), now);
        } else {
            table.looked(handle, row.id(), now);
        }
    }
}
