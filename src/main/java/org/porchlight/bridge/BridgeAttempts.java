package org.porchlight.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Attempt;
import org.porchlight.outbox.AttemptTable;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.OutboxTable;

/**
 * Takes the call of a bridge to its responder through the outbox, one attempt after the other: each is written down before
 * it is made and once it is over. Makes none.
 */
public final class BridgeAttempts {
    private final BridgeTable table;
    private final Responders responders;
    private final OutboxTable outbox;
    private final AttemptTable attempts;

    public BridgeAttempts(BridgeTable table, Responders responders, OutboxTable outbox, AttemptTable attempts) {
        this.table = table;
        this.responders = responders;
        this.outbox = outbox;
        this.attempts = attempts;
    }

    /** An attempt that is this process's alone to make, once. */
    record Begun(UUID bridge, Attempt attempt, PhoneNumber to, Language language) {
        @Override
        public String toString() {
            return "Begun[bridge=" + bridge + ", attempt=" + attempt + "]";
        }
    }

    /** Some of the bridges whose call waits. */
    List<UUID> waiting(Handle handle, int most) {
        return outbox.waitingCalls(handle, most);
    }

    /** Begins an attempt; empty when the call doesn't wait any more, or the responder may not be rung. */
    Optional<Begun> begin(Handle handle, UUID bridge, Instant now) {
        return table.hold(handle, bridge)
                .flatMap(row -> outbox.waitingCall(handle, bridge).flatMap(call -> begin(handle, row, call, now)));
    }

    private Optional<Begun> begin(Handle handle, BridgeRow row, UUID call, Instant now) {
        Optional<PhoneNumber> to = Optional.of(row)
                .filter(it -> now.isBefore(it.lookAt()) && it.mayRing(now))
                .flatMap(it -> responders.phone(handle, it.staff()));
        if (to.isEmpty()) {
            outbox.giveUp(handle, call);
        }
        table.save(handle, row.with(row.facts().responder(to.isPresent() ? CallStatus.QUEUED : CallStatus.LOST)), now);
        return to.map(phone -> new Begun(row.id(), attempts.begin(handle, call, now), phone, row.language()));
    }

    /** Writes down what came of an attempt. What was withdrawn meanwhile has left nothing to write on. */
    void end(Handle handle, Begun begun, Carrier.Outcome outcome, Instant now) {
        table.hold(handle, begun.bridge()).ifPresent(row -> {
            boolean again = attempts.end(handle, begun.attempt(), outcome);
            switch (outcome) {
                case Carrier.Outcome.Accepted(String sid) ->
                    table.save(handle, row.with(row.sid().orElse(sid)), now);
                case Carrier.Outcome.Refused refused -> {
                    if (!again) {
                        CallStatus why = refused.forNumber() ? CallStatus.FAILED : CallStatus.TURNED_AWAY;
                        table.save(handle, row.with(row.facts().responder(why)), now);
                    }
                }
                case Carrier.Outcome.Unknown _ -> table.unanswered(handle, begun.bridge(), now);
            }
        });
    }
}
