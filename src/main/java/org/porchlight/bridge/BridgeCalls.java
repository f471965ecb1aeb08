package org.porchlight.bridge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings responders' phones for the bridges that wait in the outbox: each attempt is committed before it is made, and one
 * whose outcome nobody knows is never made again. Any number of processes may do this at once.
 */
public final class BridgeCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeCalls.class);

    /** In one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    private final Database database;
    private final BridgeAttempts attempts;
    private final Ringer ringer;

    /** Rings a responder's phone once for a bridge, from the hotline's number, and gives the provider's answer. */
    public interface Ringer {
        /** @param language in which the responder is spoken to */
        Carrier.Outcome ring(UUID bridge, PhoneNumber responder, Language language);
    }

    public BridgeCalls(Database database, BridgeAttempts attempts, Ringer ringer) {
        this.database = database;
        this.attempts = attempts;
        this.ringer = ringer;
    }

    /**
     * Rings for the bridges that still wait, twenty at most; for a job, behind the process that began them. One that
     * fails keeps none of the others waiting.
     *
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public void round(Instant now) {
        database.commit(handle -> attempts.waiting(handle, AT_ONCE)).forEach(bridge -> {
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
        Optional<BridgeAttempts.Begun> begun = database.commit(handle -> attempts.begin(handle, bridge, now));
        begun.ifPresent(it -> {
            Carrier.Outcome outcome = ringer.ring(it.bridge(), it.to(), it.language());
            database.commit(handle -> {
                attempts.end(handle, it, outcome, now);
                return true;
            });
        });
    }
}
