package org.porchlight.bridge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Vault;

/**
 * Rings responders' phones for the bridges that wait in the outbox: each attempt is committed before it is made, and one
 * whose outcome nobody knows is never made again. Any number of processes may do this at once.
 */
public final class BridgeCalls {
    /** Tries of one call that the provider turns away unseen because it is busy. */
    private static final int MOST = 3;

    /** In one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    private final Database database;
    private final Vault vault;
    private final Carrier carrier;
    private final PhoneNumber hotline;
    private final Webs webs;

    /** Where the provider asks and reports about a bridge, by its id and the responder's language. */
    public interface Webs {
        Carrier.Addresses of(UUID bridge, Language language);
    }

    /** @param hotline from which responders are rung */
    public BridgeCalls(Database database, Vault vault, Carrier carrier, PhoneNumber hotline, Webs webs) {
        this.database = database;
        this.vault = vault;
        this.carrier = carrier;
        this.hotline = hotline;
        this.webs = webs;
    }

    private record Attempt(UUID bridge, UUID outbox, int no, PhoneNumber to, Language language) {
        @Override
        public String toString() {
            return "Attempt[bridge=" + bridge + ", no=" + no + "]";
        }
    }

    /**
     * Rings for what still waits, twenty at most; for a job, behind the process that began it.
     *
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public void round(Instant now) {
        List<UUID> waiting = database.commit(handle ->
                handle.createQuery("""
                    SELECT bridge FROM outbox WHERE state = 'waiting' AND bridge IS NOT NULL LIMIT :most
                    """).bind("most", AT_ONCE).mapTo(UUID.class).list());
        waiting.forEach(bridge -> ring(bridge, now));
    }

    /** Rings for this one, unless somebody did or does. */
    void ring(UUID bridge, Instant now) {
        Optional<Attempt> attempt =
                database.commit(handle -> BridgeRow.lock(handle, bridge).flatMap(row -> begin(handle, row, now)));
        attempt.ifPresent(begun -> {
            Carrier.Outcome outcome = carrier.call(hotline, begun.to(), webs.of(begun.bridge(), begun.language()));
            database.commit(handle -> {
                end(handle, begun, outcome, now);
                return true;
            });
        });
    }

    private Optional<Attempt> begin(Handle handle, BridgeRow row, Instant now) {
        Optional<UUID> waiting = handle.select(
                        "SELECT id FROM outbox WHERE bridge = ? AND state = 'waiting' FOR UPDATE", row.id())
                .mapTo(UUID.class)
                .findOne();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> to = Optional.of(row)
                .filter(it -> now.isBefore(it.lookAt()) && it.mayRing(now))
                .flatMap(it -> Bridges.phone(handle, vault, it.staff()));
        state(handle, waiting.get(), to.isPresent() ? "unknown" : "failed");
        row.with(row.facts().responder(to.isPresent() ? CallStatus.QUEUED : CallStatus.LOST))
                .save(handle, now);
        return to.map(phone ->
                new Attempt(row.id(), waiting.get(), attempt(handle, waiting.get(), now), phone, row.language()));
    }

    private static int attempt(Handle handle, UUID outbox, Instant now) {
        return handle.select("""
            INSERT INTO attempt (outbox, no, started_hour)
            SELECT ?, 1 + count(*), ? FROM attempt WHERE outbox = ? RETURNING no
            """, outbox, now.truncatedTo(ChronoUnit.HOURS), outbox)
                .mapTo(int.class)
                .one();
    }

    /** What was withdrawn meanwhile has left nothing to write on. */
    private static void end(Handle handle, Attempt begun, Carrier.Outcome outcome, Instant now) {
        BridgeRow.lock(handle, begun.bridge()).ifPresent(row -> {
            switch (outcome) {
                case Carrier.Outcome.Accepted(String sid) -> {
                    state(handle, begun.outbox(), "sent");
                    outcome(handle, begun, "accepted");
                    row.with(row.sid().orElse(sid)).save(handle, now);
                }
                case Carrier.Outcome.Refused refused -> refused(handle, begun, row, refused, now);
                case Carrier.Outcome.Unknown _ -> outcome(handle, begun, "unknown");
            }
        });
    }

    private static void refused(
            Handle handle, Attempt begun, BridgeRow row, Carrier.Outcome.Refused refused, Instant now) {
        boolean again = refused.unseen() && begun.no() < MOST;
        outcome(handle, begun, "refused");
        state(handle, begun.outbox(), again ? "waiting" : "failed");
        if (!again) {
            row.with(row.facts().responder(CallStatus.FAILED)).save(handle, now);
        }
    }

    private static void outcome(Handle handle, Attempt begun, String outcome) {
        handle.execute(
                "UPDATE attempt SET outcome = ? WHERE outbox = ? AND no = ?", outcome, begun.outbox(), begun.no());
    }

    private static void state(Handle handle, UUID outbox, String state) {
        handle.execute("UPDATE outbox SET state = ? WHERE id = ?", state, outbox);
    }
}
