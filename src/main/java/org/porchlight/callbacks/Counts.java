package org.porchlight.callbacks;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;

/** What stays of requests that are over: how many ended how on which day, and nothing else. */
public final class Counts {
    /** The time that was promised ended, and nobody had tried. */
    static final String EXPIRED = "expired";

    /** The person was rung, and nobody ever said how it went. */
    static final String NOT_SAID = "not-said";

    private final Database database;

    public Counts(Database database) {
        this.database = database;
    }

    /** So many on one day. @param disposition a {@link Disposition}'s column, {@code expired} or {@code not-said} */
    public record Count(LocalDate day, String disposition, int n) {}

    /** One more, as part of the transaction that ends it. */
    static void add(Handle handle, LocalDate day, String disposition) {
        handle.execute("""
            INSERT INTO callback_count AS counted (day, disposition, n) VALUES (?, ?, 1)
            ON CONFLICT (day, disposition) DO UPDATE SET n = counted.n + 1
            """, day, disposition);
    }

    /** Since that day, the newest first. @throws DatabaseAway when the database is away */
    public List<Count> since(LocalDate first) {
        return database.commit(handle -> handle.select("""
            SELECT day, disposition, n FROM callback_count
            WHERE day >= ? ORDER BY day DESC, disposition
            """, first)
                .map((row, context) ->
                        new Count(row.getObject("day", LocalDate.class), row.getString("disposition"), row.getInt("n")))
                .list());
    }
}
