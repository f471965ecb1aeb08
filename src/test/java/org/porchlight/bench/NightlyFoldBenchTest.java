package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;
import org.porchlight.records.NightlyFold;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.testing.Postgres;

/**
 * A million contacts of one month folded at once, beside copying their records with one statement; and a report of them.
 * Asserts no timing; the fold is to take under two minutes, and a report under two seconds.
 */
@Tag("bench")
class NightlyFoldBenchTest {
    static final int CONTACTS = 1_000_000;
    static final LocalDate AFTER = LocalDate.parse("2026-04-01");

    @Test
    void a_million_contacts_beside_a_bare_copy() {
        try (Database database = Postgres.fresh()) {
            NightlyFold fold = NightlyFoldFixture.fold(database, new RecordRules(Span.MONTH, new Threshold(5), 11, 24));
            fold.partitions().ensure(LocalDate.parse("2026-03-02"));
            fill(database);
            print("fold", () -> fold.round(AFTER));
            print("report", () -> fold.reports().sheet(new ReportPeriod(Kind.MONTH, LocalDate.parse("2026-03-01"))));
            print("bare copy", () -> database.jdbi()
                    .useHandle(handle ->
                            handle.execute("SET statement_timeout = 0; CREATE TABLE copy AS TABLE call_record")));
            long records = database.commit(handle ->
                    handle.select("SELECT count(*) FROM copy").mapTo(long.class).one());
            assertThat(records).isGreaterThan(CONTACTS - 10);
        }
    }

    /** A million contacts of one note each, in a day of the month before {@link #AFTER}. */
    static void fill(Database database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("SET statement_timeout = 0");
            handle.execute("""
                INSERT INTO note (day, turn, index, contact, hour, channel, language, what)
                SELECT '2026-03-02', decode(md5(i::text), 'hex'), 0, decode(md5('c' || i), 'hex'), i % 24,
                    CASE WHEN i % 3 = 0 THEN 'text' ELSE 'voice' END, CASE WHEN i % 7 = 0 THEN 'es' ELSE 'en' END,
                    (ARRAY['naloxone', 'opioids', 'callback', 'rights', 'text-plain'])[1 + i % 5]
                FROM generate_series(1, ?) AS i
                """, CONTACTS);
        });
    }

    private static void print(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        System.out.printf(
                "%s: %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    }
}
