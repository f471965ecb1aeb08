package org.porchlight.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts of one subject, a number a day, that belong to no contact. Staff see them for some days as they are; then the
 * nightly fold takes them.
 */
public interface DayCounts {
    /** The word in the table {@code tally}. */
    String subject();

    /** How many days staff see them, today among them. */
    int shownDays();

    SortedSet<LocalDate> days(Handle handle);

    /** Sums, by line, the days from one up to another, that one left out, and erases them. */
    Map<String, Integer> take(Handle handle, LocalDate from, LocalDate until);

    /** Reads sums, the columns {@code line} and {@code n} of a query, in the order of the lines. */
    static Map<String, Integer> sums(Query query) {
        return query.reduceRows(new TreeMap<>(), (sums, row) -> {
            sums.put(row.getColumn("line", String.class), row.getColumn("n", Integer.class));
            return sums;
        });
    }
}
