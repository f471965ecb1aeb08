package org.porchlight.bridge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.AttemptTable;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.OutboxTable;
import org.porchlight.privacy.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings responders' phones for the bridges that wait in the outbox: each attempt is committed before it is made, and
 * one whose outcome nobody knows is never made again. Any number of processes may do this at once.
 */
public final class BridgeCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeCalls.class);

    /** In one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    private final Database database;
    private final Vault vault;
    private final OutboxTable outbox;
    private final AttemptTable attempts;
    private final Ringer ringer;

    /** Rings a responder's phone once for a bridge, from the hotline's number, and gives the provider's answer. */
    public interface Ringer {
        /** @param language in which the responder is spoken to */
        Carrier.Outcome ring(UUID bridge, PhoneNumber responder, Language language);
    }

    public BridgeCalls(Database database, Vault vault, OutboxTable outbox, AttemptTable attempts, Ringer ringer) {
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.attempts = attempts;
        this.ringer = ringer;
    }

    private record Begun(UUID bridge, AttemptTable.Attempt attempt, PhoneNumber to, Language language) {
        @Override
        public String toString() {
            return "Begun[bridge=" + bridge + ", attempt=" + attempt + "]";
        }
    }

    /**
     * Rings for the bridges that still wait, twenty at most; for a job, behind the process that began them. One that
     * fails keeps none of the others waiting.
     *
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public void round(Instant now) {
        database.commit(handle -> outbox.waitingCalls(handle, AT_ONCE)).forEach(bridge -> {
            try {
                ring(bridge, now);
            } catch (DatabaseAway away) {
                throw away;
            } catch (RuntimeException broken) {
                LOG.error("A call could not be begun: {}", broken.getClass().getSimpleName());
            }
        });
    }

    /** Rings the responder of a bridge, unless its call was begun already. */
    void ring(UUID bridge, Instant now) {
        Optional<Begun> begun =
                database.commit(handle -> BridgeRow.lock(handle, bridge).flatMap(row -> begin(handle, row, now)));
        begun.ifPresent(it -> {
            Carrier.Outcome outcome = ringer.ring(it.bridge(), it.to(), it.language());
            database.commit(handle -> {
                end(handle, it, outcome, now);
                return true;
            });
        });
    }

    private Optional<Begun> begin(Handle handle, BridgeRow row, Instant now) {
        Optional<UUID> waiting = outbox.waitingCall(handle, row.id());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> to = Optional.of(row)
                .filter(it -> now.isBefore(it.lookAt()) && it.mayRing(now))
                .flatMap(it -> Bridges.phone(handle, vault, it.staff()));
        if (to.isEmpty()) {
            outbox.giveUp(handle, waiting.get());
        }
        row.with(row.facts().responder(to.isPresent() ? CallStatus.QUEUED : CallStatus.LOST))
                .save(handle, now);
        return to.map(phone -> new Begun(row.id(), attempts.begin(handle, waiting.get(), now), phone, row.language()));
    }

    /** What was withdrawn meanwhile has left nothing to write on. */
    private void end(Handle handle, Begun begun, Carrier.Outcome outcome, Instant now) {
        BridgeRow.lock(handle, begun.bridge()).ifPresent(row -> {
            boolean again = attempts.end(handle, begun.attempt(), outcome);
            switch (outcome) {
                case Carrier.Outcome.Accepted(String sid) ->
                    row.with(row.sid().orElse(sid)).save(handle, now);
                case Carrier.Outcome.Refused _ -> {
                    if (!again) {
                        row.with(row.facts().responder(CallStatus.FAILED)).save(handle, now);
                    }
                }
                case Carrier.Outcome.Unknown _ -> {}
            }
        });
    }
}
