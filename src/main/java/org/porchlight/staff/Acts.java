package org.porchlight.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * What staff did, for coordinators to read: who, what kind of thing, and the hour. Nothing is ever changed or taken out,
 * which the database itself sees to. Holds nothing of a caller.
 */
public final class Acts {
    static final int A_PAGE = 50;

    private final Database database;

    public Acts(Database database) {
        this.database = database;
    }

    /** One thing that somebody did. @param hour in which it was */
    public record Entry(String who, Act kind, Instant hour) {}

    /** Some of them, the newest first. @param pages at least one */
    public record Shown(List<Entry> entries, int page, int pages) {}

    /** Writes it down as part of the transaction of what was done. */
    public static void add(Handle handle, String alias, Act kind, Instant now) {
        handle.execute(
                "INSERT INTO act (who, kind, hour) VALUES (?, ?, ?)",
                alias,
                kind.column(),
                now.truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * Fifty a page, the newest first.
     *
     * @param page from 1 on; one that doesn't exist is the nearest that does
     * @throws DatabaseAway when the database is away
     */
    public Shown page(int page) {
        return database.commit(handle -> {
            int all = handle.select("SELECT count(*) FROM act").mapTo(int.class).one();
            int pages = Math.max(1, (all + A_PAGE - 1) / A_PAGE);
            int shown = Math.clamp(page, 1, pages);
            return new Shown(entries(handle, (shown - 1) * A_PAGE), shown, pages);
        });
    }

    private static List<Entry> entries(Handle handle, int before) {
        return handle.select("SELECT who, kind, hour FROM act ORDER BY id DESC LIMIT ? OFFSET ?", A_PAGE, before)
                .map((row, context) -> new Entry(
                        row.getString("who"),
                        Act.ofColumn(row.getString("kind")),
                        row.getTimestamp("hour").toInstant()))
                .list();
    }
}
