package org.porchlight.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Counts requests that are over, how many ended how on which day, and is the only class that writes the table
 * {@code callback_count}. Nothing else stays of them.
 */
public final class PromiseCounts implements DayCounts {
    static final String SUBJECT = "promise";

    /** As requests end, by the words of those who end them. */
    static final List<String> LINES = List.of(
            "talked",
            "message-left",
            "new-time",
            "no-answer",
            "machine",
            "someone-else",
            "does-not-work",
            "stop-calls",
            "not-said",
            "set-aside",
            "expired",
            "withdrawn");

    /** For so many days coordinators are warned of promises that weren't kept. */
    public static final int SHOWN_DAYS = 7;

    /** The window ended, and nobody had tried. */
    public static final String EXPIRED = "expired";

    /** The window ended, and a coordinator had set the request aside. */
    public static final String SET_ASIDE = "set-aside";

    /** The caller took it back. */
    public static final String WITHDRAWN = "withdrawn";

    /** The caller was rung, and nobody ever said how the call went. */
    public static final String NOT_SAID = "not-said";

    /**
     * One more.
     *
     * @param how a disposition's word, or one of the above
     */
    public void add(Handle handle, LocalDate day, String how) {
        handle.execute("""
            INSERT INTO callback_count AS counted (day, disposition, n) VALUES (?, ?, 1)
            ON CONFLICT (day, disposition) DO UPDATE SET n = counted.n + 1
            """, day, how);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public int shownDays() {
        return SHOWN_DAYS;
    }

    @Override
    public SortedSet<LocalDate> days(Handle handle) {
        return new TreeSet<>(handle.select("SELECT DISTINCT day FROM callback_count")
                .mapTo(LocalDate.class)
                .list());
    }

    @Override
    public Map<String, Integer> take(Handle handle, LocalDate from, LocalDate until) {
        return DayCounts.sums(handle.createQuery("""
            WITH taken AS (DELETE FROM callback_count WHERE day >= :from AND day < :until RETURNING disposition, n)
            SELECT disposition AS line, sum(n)::integer AS n FROM taken GROUP BY disposition ORDER BY disposition
            """).bind("from", from).bind("until", until));
    }
}
