package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.OutboxTable;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a backup brings back from being acted on: of what is in it nobody knows what ended since. No request can be
 * called until a coordinator brings it back, nothing that waited is sent, and nobody is signed in or invited.
 */
public final class AfterRestore {
    private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);

    private AfterRestore() {}

    /**
     * What was brought to rest.
     *
     * @param requests that wait for a coordinator now
     * @param texts that are not sent, and calls that are not begun
     */
    public record AtRest(int requests, int texts) {
        /** Says it to the operator. */
        public String inWords() {
            return "Set aside: " + requests + (requests == 1 ? " request" : " requests")
                    + ", until a coordinator brings them back under Requests by time of day. Not sent: " + texts
                    + (texts == 1 ? " text" : " texts") + " that waited. Everybody signs in anew.";
        }
    }

    /**
     * Brings all of it to rest, or nothing; again it finds nothing.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public static AtRest bringToRest(Database database) {
        return database.commit(AfterRestore::bringToRest);
    }

    /**
     * Does so where the tables were brought back and nobody has told us; every process looks at its start and from then on.
     *
     * @return empty where they are the ones that they were
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public static Optional<AtRest> bringToRestIfRestored(Database database) {
        return database.commit(handle -> Optional.of(handle)
                .filter(Restored::unseen)
                .filter(Restored::unseenByOthers)
                .map(restored -> said(bringToRest(restored))));
    }

    /** Says, until it is so no more, that requests wait for a coordinator; nothing while the database is away. */
    public static Optional<String> trouble(Database database, Instant now) {
        try {
            return !database.away() && database.commit(handle -> Floods.unsettled(handle, now))
                    ? Optional.of("Requests that a backup brought back are set aside, and nobody is called for them. A"
                            + " coordinator looks under Requests by time of day and brings back those that can still be"
                            + " true; the others end when their time is over.")
                    : Optional.empty();
        } catch (DatabaseAway away) {
            return Optional.empty();
        }
    }

    private static AtRest said(AtRest rest) {
        LOG.warn("The tables were brought back from a backup. {}", rest.inWords());
        return rest;
    }

    private static AtRest bringToRest(Handle handle) {
        Sessions.endEverybodys(handle);
        Invitations.takeBackAll(handle);
        Restored.seenTo(handle);
        return new AtRest(Floods.setAsideAll(handle), OutboxTable.giveUpAll(handle));
    }
}
