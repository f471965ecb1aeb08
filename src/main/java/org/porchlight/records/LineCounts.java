package org.porchlight.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Span;

/**
 * Counts one subject line by line as it happens, a number for each stretch of time that is folded at once: not even the
 * day stands beside it. Writes the table {@code line_count}, and is the only class that does.
 */
public final class LineCounts implements DayCounts {
    private final String subject;
    private final Span unit;

    /** @param unit how much time is folded at once */
    public LineCounts(String subject, Span unit) {
        this.subject = subject;
        this.unit = unit;
    }

    /** One more. */
    public void add(Handle handle, LocalDate day, String line) {
        handle.execute("""
            INSERT INTO line_count AS counted (first, subject, line, n) VALUES (?, ?, ?, 1)
            ON CONFLICT (first, subject, line) DO UPDATE SET n = counted.n + 1
            """, unit.first(day), subject, line);
    }

    @Override
    public String subject() {
        return subject;
    }

    /** Staff don't see them. */
    @Override
    public int shownDays() {
        return 0;
    }

    @Override
    public SortedSet<LocalDate> days(Handle handle) {
        return new TreeSet<>(handle.select("SELECT DISTINCT first FROM line_count WHERE subject = ?", subject)
                .mapTo(LocalDate.class)
                .list());
    }

    @Override
    public Map<String, Integer> take(Handle handle, LocalDate from, LocalDate until) {
        return DayCounts.sums(handle.createQuery("""
            WITH taken AS (
                DELETE FROM line_count WHERE subject = :subject AND first >= :from AND first < :until RETURNING line, n)
            SELECT line, sum(n)::integer AS n FROM taken GROUP BY line ORDER BY line
            """)
                .bind("subject", subject)
                .bind("from", from)
                .bind("until", until));
    }
}
