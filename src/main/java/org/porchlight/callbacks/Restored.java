package org.porchlight.callbacks;

import org.jdbi.v3.core.Handle;

/**
 * Knows that the tables were brought back from a backup, and that it was seen to. Writes the table {@code whence}, and is
 * the only class that does. A copy of the server's disk has the same tables and isn't told from the server itself.
 */
final class Restored {
    private Restored() {}

    /** Whether the tables were brought back, and what they hold may have ended since. */
    static boolean unseen(Handle handle) {
        return handle.select(
                        "SELECT NOT EXISTS (SELECT FROM whence) OR EXISTS (SELECT FROM whence WHERE made <> tableoid)")
                .mapTo(boolean.class)
                .one();
    }

    /** The same where several processes look at once: to one of them alone, until the end of its transaction. */
    static boolean unseenByOthers(Handle handle) {
        handle.execute("LOCK TABLE whence IN SHARE ROW EXCLUSIVE MODE");
        return unseen(handle);
    }

    /** From now on they are no past any more. */
    static void seenTo(Handle handle) {
        handle.execute("DELETE FROM whence");
        handle.execute("INSERT INTO whence (made) VALUES ('whence'::regclass)");
    }
}
