package org.porchlight.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Lets a colleague act and writes down in the table {@code act} what they did, for coordinators to read: who, what kind
 * of thing, and the hour. Nothing is ever changed, nor taken out before its time, which the database itself sees to. Holds
 * nothing of a caller.
 */
public final class Acts {
    static final int A_PAGE = 50;

    private final Database database;
    private final StaffTable staff;

    public Acts(Database database, StaffTable staff) {
        this.database = database;
        this.staff = staff;
    }

    /**
     * One thing that a colleague did.
     *
     * @param hour in which it was
     */
    public record Entry(String who, Act kind, Instant hour) {}

    /**
     * A page of them, the newest first.
     *
     * @param pages at least one
     */
    public record Shown(List<Entry> entries, int page, int pages) {}

    /**
     * Holds a colleague until the transaction ends, so that nobody removes them in the middle of what they do. Comes
     * before any request that they touch.
     *
     * @return empty when they were removed or don't answer any more
     */
    public Optional<Colleague> by(Handle handle, UUID colleague) {
        return staff.hold(handle, colleague);
    }

    /**
     * Does something as a colleague, in one transaction.
     *
     * @return what the work returned; empty when the colleague was removed, and then nothing is done
     * @throws DatabaseAway when it may not be committed
     */
    public <T> Optional<T> commit(UUID colleague, BiFunction<Handle, Colleague, T> work) {
        return database.commit(handle -> by(handle, colleague).map(who -> work.apply(handle, who)));
    }

    /** Writes down what a colleague does in this transaction. */
    public void add(Handle handle, Colleague who, Act kind, Instant now) {
        handle.execute(
                "INSERT INTO act (who, kind, hour) VALUES (?, ?, ?)",
                who.alias(),
                kind.column(),
                now.truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * Reads fifty acts, those of the newest hour first; within the hour their order is not kept.
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
        return handle.select(
                        "SELECT who, kind, hour FROM act ORDER BY hour DESC, who, kind, id LIMIT ? OFFSET ?",
                        A_PAGE,
                        before)
                .map((row, context) -> new Entry(
                        row.getString("who"),
                        Act.ofColumn(row.getString("kind")),
                        row.getTimestamp("hour").toInstant()))
                .list();
    }

    /**
     * Forgets what is past its time; for a job, every hour.
     *
     * @param months how long it is kept
     * @return how many
     * @throws DatabaseAway when it may not be committed
     */
    public int tidy(Instant now, int months) {
        Instant kept = now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
        return database.commit(handle -> handle.execute("DELETE FROM act WHERE hour < ?", kept));
    }
}
