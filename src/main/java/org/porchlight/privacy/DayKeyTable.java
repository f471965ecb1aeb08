package org.porchlight.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Shares day keys among all processes: writes the table {@code day_key}, and is the only class that does. The first key
 * that a process puts in for a day is the day's key.
 */
public final class DayKeyTable {
    private final Database database;
    private final DayKeyWrap wrap;

    public DayKeyTable(Database database, DayKeyWrap wrap) {
        this.database = database;
        this.wrap = wrap;
    }

    private record Row(LocalDate day, byte[] wrapped) {}

    /**
     * Destroys keys of days before {@code oldest}, offers {@code ours}, and reads the keys that hold.
     *
     * @throws DatabaseAway when the database is away; nothing is then changed
     */
    List<DayKey> share(Collection<DayKey> ours, LocalDate oldest) {
        return database.commit(handle -> {
            renew(handle, oldest);
            ours.forEach(key -> offer(handle, new Row(key.day(), wrap.wrap(key))));
            return rows(handle).stream()
                    .flatMap(row -> wrap.unwrap(row.day(), row.wrapped()).stream())
                    .toList();
        });
    }

    private static void offer(Handle handle, Row row) {
        handle.execute(
                "INSERT INTO day_key (day, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING", row.day(), row.wrapped());
    }

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("SELECT day, wrapped FROM day_key ORDER BY day")
                .map((row, context) -> new Row(row.getObject("day", LocalDate.class), row.getBytes("wrapped")))
                .list();
    }

    /**
     * A deleted row stays readable in the table's file until something rewrites it. TRUNCATE gives the table a new
     * file and removes the old one at commit, so the living rows are written again and the others are gone at once. The
     * same brings rows under the key that seals now, so that an older one can be retired.
     */
    private void renew(Handle handle, LocalDate oldest) {
        if (rows(handle).stream().noneMatch(row -> row.day().isBefore(oldest) || wrap.outdated(row.wrapped()))) {
            return;
        }
        handle.execute("LOCK TABLE day_key IN ACCESS EXCLUSIVE MODE");
        List<Row> living =
                rows(handle).stream().filter(row -> !row.day().isBefore(oldest)).toList();
        handle.execute("TRUNCATE day_key");
        living.forEach(row -> offer(handle, new Row(row.day(), wrap.renewed(row.day(), row.wrapped()))));
    }
}
