package org.porchlight.bridge;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.OpenRequests;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/** Tells a responder how far their call is. Says nothing of the caller. */
public final class BridgeProgress {
    private final Database database;
    private final BridgeTable table;
    private final OpenRequests requests;

    public BridgeProgress(Database database, BridgeTable table, OpenRequests requests) {
        this.database = database;
        this.table = table;
        this.requests = requests;
    }

    /** How far a call is. */
    public sealed interface Progress {
        /** The responder's own phone rings, or is about to. */
        record RingingYou() implements Progress {}

        /** The responder hears what was agreed and is asked for a key. */
        record AskingYou() implements Progress {}

        /** The caller's phone rings, or is about to. */
        record RingingThem() implements Progress {}

        /** Both are on the line. */
        record Talking() implements Progress {}

        /**
         * The caller's leg is over, or nobody was rung.
         *
         * @param again whether a call that dropped may be rung back
         */
        record Over(BridgeOutcome how, boolean again) implements Progress {}
    }

    /**
     * How far this responder's latest call for a request is, until they say how it went.
     *
     * @throws DatabaseAway when the database is away
     */
    public Optional<Progress> latest(UUID request, UUID staff) {
        return database.commit(
                handle -> table.latest(handle, request, staff).map(facts -> progress(handle, facts, request, staff)));
    }

    private Progress progress(Handle handle, BridgeFacts facts, UUID request, UUID staff) {
        return switch (facts.state()) {
            case WAITING, RINGING_RESPONDER -> new Progress.RingingYou();
            case WHISPERING -> new Progress.AskingYou();
            case RINGING_PERSON -> new Progress.RingingThem();
            case TALKING -> new Progress.Talking();
            case AFTER, OVER ->
                new Progress.Over(
                        facts.outcome().orElseThrow(),
                        requests.find(handle, request)
                                .filter(open -> table.mayRingBack(handle, open, staff))
                                .isPresent());
        };
    }
}
