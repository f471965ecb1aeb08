package org.porchlight.records;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.CallRecord.Shape;

/**
 * Writes the table {@code call_record}, and is the only class that does. Each writing makes the whole table anew in no
 * order, in one transaction, without what is past its time: where a row lies tells nothing of when it came.
 */
final class CallRecordTable {
    private static final int BATCH = 5_000;

    /** Adds records; those from before a day are no longer kept. */
    void add(Handle handle, List<CallRecord> records, LocalDate keptFrom) {
        for (int done = 0; done < records.size(); done += BATCH) {
            insert(handle, records.subList(done, Math.min(records.size(), done + BATCH)));
        }
        if (!records.isEmpty() || past(handle, keptFrom)) {
            shuffle(handle, keptFrom);
        }
    }

    private static boolean past(Handle handle, LocalDate keptFrom) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM call_record WHERE first < ?)", keptFrom)
                .mapTo(boolean.class)
                .one();
    }

    private static void shuffle(Handle handle, LocalDate keptFrom) {
        handle.execute(
                "CREATE TEMPORARY TABLE shuffled_record ON COMMIT DROP AS SELECT * FROM call_record WHERE first >= ?",
                keptFrom);
        handle.execute("TRUNCATE call_record");
        handle.execute("INSERT INTO call_record SELECT * FROM shuffled_record ORDER BY random()");
        handle.execute("DROP TABLE shuffled_record");
    }

    private static void insert(Handle handle, List<CallRecord> records) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO call_record (span, first, part, channel, language, topic, ending) VALUES (?, ?, ?, ?, ?, ?, ?)
            """);
        for (CallRecord record : records) {
            Shape shape = record.shape();
            batch.add(
                    shape.span().word(),
                    shape.first(),
                    shape.part(),
                    shape.channel(),
                    shape.language(),
                    record.topic(),
                    record.ending());
        }
        batch.execute();
    }
}
