package org.porchlight.privacy;

import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;

/**
 * Who asked not to be texted, or not to be called. Holds a keyed hash per number and kind, and can't say whose it is,
 * nor since when. Only texts and calls that the line begins ask it; help is never refused because of it.
 */
public final class StopList {
    /** What somebody stopped. */
    public enum Kind {
        TEXTS,
        CALLS
    }

    private final Keys keys;
    private final Database database;

    public StopList(Keys keys, Database database) {
        this.keys = keys;
        this.database = database;
    }

    /**
     * Stops; committed on return. Adding again changes nothing.
     *
     * @throws DatabaseAway when it may not be committed: say so to whoever asked
     */
    public void add(Kind kind, PhoneNumber number) {
        database.commit(handle -> {
            add(handle, kind, number);
            return true;
        });
    }

    /** The same as part of the caller's transaction, which is to come from {@link Database#commit}. */
    public void add(Handle handle, Kind kind, PhoneNumber number) {
        handle.execute("INSERT INTO stop_list (mark) VALUES (?) ON CONFLICT DO NOTHING", mark(kind, number));
    }

    /**
     * Takes all stops of this number back; committed on return. Doesn't tell whether there were any.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void remove(PhoneNumber number) {
        database.commit(handle -> {
            for (Kind kind : Kind.values()) {
                handle.execute("DELETE FROM stop_list WHERE mark = ?", mark(kind, number));
            }
            return true;
        });
    }

    /**
     * Whether this number stopped this kind.
     *
     * @throws DatabaseAway when nobody can tell: then begin nothing
     */
    public boolean contains(Kind kind, PhoneNumber number) {
        return database.commit(handle -> contains(handle, kind, number));
    }

    /** The same as part of the caller's transaction, which is to come from {@link Database#commit}. */
    public boolean contains(Handle handle, Kind kind, PhoneNumber number) {
        return handle.select("SELECT EXISTS (SELECT FROM stop_list WHERE mark = ?)", mark(kind, number))
                .mapTo(boolean.class)
                .one();
    }

    private byte[] mark(Kind kind, PhoneNumber number) {
        return keys.index(
                "stop list",
                kind.name().getBytes(StandardCharsets.UTF_8),
                number.e164().getBytes(StandardCharsets.UTF_8));
    }
}
