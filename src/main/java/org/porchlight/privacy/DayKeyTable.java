package org.porchlight.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.privacy.DayKeyWrap.WrappedKey;

/**
 * Shares day keys among all processes: writes {@code day_key} and {@code day_key_half}, each of which holds one half of a
 * day's keys, and is the only class that does. Neither half is of use alone: the one is in no write-ahead log, standby or
 * base backup, the other in no dump. The first key that a process puts in for a day is the day's key.
 */
public final class DayKeyTable {
    private final Database database;
    private final DayKeyWrap wrap;

    public DayKeyTable(Database database, DayKeyWrap wrap) {
        this.database = database;
        this.wrap = wrap;
    }

    /**
     * Destroys keys of days before {@code oldest}, offers {@code ours}, and reads the keys that hold.
     *
     * @throws DatabaseAway when the database is away; nothing is then changed
     */
    List<DayKey> share(Collection<DayKey> ours, LocalDate oldest) {
        return database.commit(handle -> {
            SortedMap<LocalDate, WrappedKey> rows = rows(handle);
            if (!changed(rows, ours, oldest).equals(rows)) {
                handle.execute("LOCK TABLE day_key IN ACCESS EXCLUSIVE MODE");
                rows = changed(rows(handle), ours, oldest);
                write(handle, rows);
            }
            return rows.values().stream()
                    .flatMap(row -> wrap.unwrap(row).stream())
                    .toList();
        });
    }

    /** What is to stand in the table: what stood there, under the key that seals now, and ours for days without one. */
    private SortedMap<LocalDate, WrappedKey> changed(
            SortedMap<LocalDate, WrappedKey> rows, Collection<DayKey> ours, LocalDate oldest) {
        SortedMap<LocalDate, WrappedKey> next = new TreeMap<>();
        rows.tailMap(oldest).values().forEach(row -> wrap.renewed(row).ifPresent(it -> next.put(it.day(), it)));
        ours.forEach(key -> next.computeIfAbsent(key.day(), _ -> wrap.wrap(key)));
        return next;
    }

    private static SortedMap<LocalDate, WrappedKey> rows(Handle handle) {
        return handle
                .createQuery("SELECT day, wrapped, half FROM day_key LEFT JOIN day_key_half USING (day)")
                .map((row, context) -> new WrappedKey(
                        row.getObject("day", LocalDate.class),
                        row.getBytes("wrapped"),
                        Optional.ofNullable(row.getBytes("half"))))
                .stream()
                .collect(Collectors.toMap(WrappedKey::day, row -> row, (one, _) -> one, TreeMap::new));
    }

    /**
     * A deleted row stays readable in the table's file until something rewrites it. TRUNCATE and REFRESH give new files
     * and remove the old ones at commit, so the living rows are written again and the others are gone at once.
     */
    private static void write(Handle handle, SortedMap<LocalDate, WrappedKey> rows) {
        handle.execute("TRUNCATE day_key");
        rows.values()
                .forEach(row ->
                        handle.execute("INSERT INTO day_key (day, wrapped) VALUES (?, ?)", row.day(), row.wrapped()));
        String halves = rows.values().stream()
                .flatMap(row -> row.half().stream()
                        .map(half -> row.day() + " " + HexFormat.of().formatHex(half)))
                .collect(Collectors.joining(","));
        handle.select("SELECT set_config('porchlight.day_key_halves', ?, true)", halves)
                .mapTo(String.class)
                .one();
        handle.execute("REFRESH MATERIALIZED VIEW day_key_half");
        handle.execute("SELECT set_config('porchlight.day_key_halves', '', true)");
    }
}
