package org.porchlight.records;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Tally;

/**
 * Writes the tables {@code tally} and {@code tally_left}, and is the only class that does. The first is made anew in no
 * order each time, as the call records are; the second holds, by subject, how many wait for enough others.
 */
final class TallyTable {
    /** Adds tallies; those from before a day are no longer kept. */
    void add(Handle handle, List<Tally> tallies, LocalDate keptFrom) {
        for (Tally tally : tallies) {
            handle.execute(
                    "INSERT INTO tally (span, first, subject, line, contacts) VALUES (?, ?, ?, ?, ?)",
                    tally.span().word(),
                    tally.first(),
                    tally.subject(),
                    tally.line(),
                    tally.contacts());
        }
        if (!tallies.isEmpty() || past(handle, keptFrom)) {
            shuffle(handle, keptFrom);
        }
    }

    private static boolean past(Handle handle, LocalDate keptFrom) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM tally WHERE first < ?)", keptFrom)
                .mapTo(boolean.class)
                .one();
    }

    private static void shuffle(Handle handle, LocalDate keptFrom) {
        handle.execute(
                "CREATE TEMPORARY TABLE shuffled_tally ON COMMIT DROP AS SELECT * FROM tally WHERE first >= ?",
                keptFrom);
        handle.execute("TRUNCATE tally");
        handle.execute("INSERT INTO tally SELECT * FROM shuffled_tally ORDER BY random()");
        handle.execute("DROP TABLE shuffled_tally");
    }

    /** How many of a subject wait; none before the first. */
    int left(Handle handle, String subject) {
        return handle.select("SELECT contacts FROM tally_left WHERE subject = ? FOR UPDATE", subject)
                .mapTo(int.class)
                .findOne()
                .orElse(0);
    }

    void leave(Handle handle, String subject, int contacts) {
        handle.execute("""
            INSERT INTO tally_left (subject, contacts) VALUES (?, ?)
            ON CONFLICT (subject) DO UPDATE SET contacts = excluded.contacts
            """, subject, contacts);
    }
}
