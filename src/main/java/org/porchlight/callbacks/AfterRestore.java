package org.porchlight.callbacks;

import java.time.Instant;
import org.porchlight.database.Database;
import org.porchlight.outbox.OutboxTable;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.Sessions;

/**
 * Keeps what a backup brings back from being acted on: of what is in it nobody knows what ended since. No request can be
 * called until a coordinator brings it back, nothing that waited is sent, and nobody is signed in or invited.
 */
public final class AfterRestore {
    private AfterRestore() {}

    /**
     * What was brought to rest.
     *
     * @param requests that wait for a coordinator now
     * @param texts that are not sent, and calls that are not begun
     */
    public record AtRest(int requests, int texts) {}

    /**
     * Brings all of it to rest, or nothing; again it finds nothing.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public static AtRest bringToRest(Database database, Instant now) {
        return database.commit(handle -> {
            Sessions.endEverybodys(handle);
            Invitations.takeBackAll(handle);
            return new AtRest(Floods.setAsideAll(handle, now), OutboxTable.giveUpAll(handle));
        });
    }
}
