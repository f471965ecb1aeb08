package org.porchlight.privacy;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;

/**
 * Knows which phone numbers stopped our texts or our calls: a keyed hash per number and kind, and
 * nothing of when. It has to last, so it is under the lasting key: who has that and the list can try out numbers on it.
 * Only texts and calls that the line begins ask it; help is never refused because of it. While the
 * vault's keys don't fit, its hashes, which are under the same setting, can't be found: then every number counts as
 * stopped.
 */
public final class StopList {
    /** What a number stopped. */
    public enum Kind {
        TEXTS,
        CALLS
    }

    private final Keys keys;
    private final Database database;
    private final Vault vault;

    /** @param vault says whether our keys fit */
    public StopList(Keys keys, Database database, Vault vault) {
        this.keys = keys;
        this.database = database;
        this.vault = vault;
    }

    /**
     * Stops a kind for a number; committed on return. Adding again changes nothing.
     *
     * @throws DatabaseAway when it may not be committed: say so to the person who asked
     */
    public void add(Kind kind, PhoneNumber number) {
        database.commit(handle -> {
            add(handle, kind, number);
            return true;
        });
    }

    /** Stops a kind for a number. */
    public void add(Handle handle, Kind kind, PhoneNumber number) {
        handle.execute("INSERT INTO stop_list (mark) VALUES (?) ON CONFLICT DO NOTHING", mark(kind, number));
    }

    /**
     * Takes all stops of a number back; committed on return. Doesn't tell whether there were any.
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
     * Whether nothing of this kind may be begun to a number: it stopped that, or our keys don't fit.
     *
     * @throws DatabaseAway when nobody can tell: then begin nothing
     */
    public boolean stopped(Kind kind, PhoneNumber number) {
        return database.commit(handle -> stopped(handle, kind, number));
    }

    /** Whether nothing of this kind may be begun to a number: it stopped that, or our keys don't fit. */
    public boolean stopped(Handle handle, Kind kind, PhoneNumber number) {
        return !vault.usable() || listed(handle, kind, number);
    }

    /**
     * Whether a number is known to have stopped this kind. Not for what the line begins: while our keys don't fit, no
     * number is known to have.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean listed(Kind kind, PhoneNumber number) {
        return database.commit(handle -> listed(handle, kind, number));
    }

    /**
     * Whether a number is known to have stopped this kind. For a promise, which can't be put into the vault anyway
     * while our keys don't fit: then it fails, and isn't refused for a reason that isn't so.
     */
    public boolean listed(Handle handle, Kind kind, PhoneNumber number) {
        return handle.select("SELECT EXISTS (SELECT FROM stop_list WHERE mark = ?)", mark(kind, number))
                .mapTo(boolean.class)
                .one();
    }

    private byte[] mark(Kind kind, PhoneNumber number) {
        return keys.index("stop list", List.of(kind.name(), number.e164()));
    }
}
