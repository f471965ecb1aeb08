package org.porchlight.vitals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the table {@code process_report}, and is the only class that does: which processes run, and what they say. */
final class ProcessRows {
    /** Unheard of for so long, a process counts as gone. */
    static final Duration SILENT = Duration.ofMinutes(2);

    private ProcessRows() {}

    /**
     * What a process wrote last.
     *
     * @param since how long it has been there
     * @param silent how long ago it wrote
     */
    record ProcessRow(Duration since, Duration silent, List<String> troubles) {
        boolean lives() {
            return silent.compareTo(SILENT) <= 0;
        }
    }

    /** Also forgets those that have been gone for a day. */
    static void beat(Handle handle, UUID id, ProcessKind kind, OptionalInt key, List<String> troubles) {
        handle.createUpdate("""
            INSERT INTO process_report (id, kind, seals_under, troubles) VALUES (:id, :kind, :key, :troubles)
            ON CONFLICT (id, kind) DO UPDATE SET
                seen_at = now(), seals_under = excluded.seals_under, troubles = excluded.troubles
            """)
                .bindByType("key", key.isPresent() ? key.getAsInt() : null, Integer.class)
                .bind("id", id)
                .bind("kind", kind.column())
                .bindArray("troubles", String.class, troubles)
                .execute();
        handle.execute("DELETE FROM process_report WHERE seen_at < now() - interval '1 day'");
    }

    static void ended(Handle handle, UUID id, ProcessKind kind) {
        handle.execute("DELETE FROM process_report WHERE id = ? AND kind = ?", id, kind.column());
    }

    /** Those that wrote last come first. */
    static List<ProcessRow> read(Handle handle, ProcessKind kind) {
        return handle.createQuery("""
            SELECT extract(epoch FROM now() - since) AS since, extract(epoch FROM now() - seen_at) AS silent, troubles
            FROM process_report WHERE kind = :kind ORDER BY seen_at DESC
            """)
                .bind("kind", kind.column())
                .map((row, _) -> row(row))
                .list();
    }

    private static ProcessRow row(ResultSet row) throws SQLException {
        return new ProcessRow(
                Duration.ofSeconds(row.getLong("since")), Duration.ofSeconds(row.getLong("silent")), List.of((String[])
                        row.getArray("troubles").getArray()));
    }
}
