package org.porchlight.records;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.AreaCount;

/**
 * Writes the table {@code area_count}, and is the only class that does: made anew in no order each time, as the call
 * records are. No row of it can be told to belong to one of those.
 */
final class AreaCountTable {
    /** Adds counts; those from before a day are no longer kept. */
    void add(Handle handle, List<AreaCount> counts, LocalDate keptFrom) {
        for (AreaCount count : counts) {
            handle.execute(
                    "INSERT INTO area_count (span, first, state, code, contacts) VALUES (?, ?, ?, ?, ?)",
                    count.span().word(),
                    count.first(),
                    count.area().state(),
                    count.area().code(),
                    count.contacts());
        }
        if (!counts.isEmpty() || past(handle, keptFrom)) {
            shuffle(handle, keptFrom);
        }
    }

    private static boolean past(Handle handle, LocalDate keptFrom) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM area_count WHERE first < ?)", keptFrom)
                .mapTo(boolean.class)
                .one();
    }

    private static void shuffle(Handle handle, LocalDate keptFrom) {
        handle.execute(
                "CREATE TEMPORARY TABLE shuffled_area ON COMMIT DROP AS SELECT * FROM area_count WHERE first >= ?",
                keptFrom);
        handle.execute("TRUNCATE area_count");
        handle.execute("INSERT INTO area_count SELECT * FROM shuffled_area ORDER BY random()");
        handle.execute("DROP TABLE shuffled_area");
    }
}
