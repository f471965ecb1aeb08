package org.porchlight.callbacks;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;

/**
 * Opens the transactions in which a responder acts on one request, with both locked, and writes in the log what the
 * responder did.
 */
public final class HeldRequests {
    private final Database database;
    private final OpenRequests requests;
    private final Acts acts;

    public HeldRequests(Database database, OpenRequests requests, Acts acts) {
        this.database = database;
        this.requests = requests;
        this.acts = acts;
    }

    /**
     * Does this in one transaction; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public <T> T with(UUID request, UUID staff, Function<Held, T> work) {
        return database.commit(handle -> work.apply(requests.hold(handle, request, staff)));
    }

    /**
     * Does this in one transaction in which all else that is done about the request's number waits.
     *
     * @throws DatabaseAway when it may not be committed
     */
    <T> T withNumber(UUID request, UUID staff, Function<Held, T> work) {
        return database.commit(handle -> work.apply(requests.holdWithNumber(handle, request, staff)));
    }

    /** Writes down what the responder did about the request; of a practice only that there was one. */
    public void log(Held held, Act act, Instant now) {
        Act shown = held.request().orElseThrow().practice() ? Act.PRACTICE : act;
        acts.add(held.handle(), held.responder().orElseThrow(), shown, now);
    }
}
