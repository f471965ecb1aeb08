package org.porchlight.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.turn.SiteReport;

/**
 * Counts what people who went to a site say of it, never who: each number once a day for each site, and all withheld
 * numbers together as one. Two contacts of one day, or reports on two days, put a site in doubt until staff have settled
 * it or a month has gone by. Writes {@code site_report} and {@code reported_today}, and is the only class that does.
 */
public final class SiteReports {
    private static final String PURPOSE = "report of a site";
    private static final String WITHHELD = "withheld";
    private static final int DAYS = 30;
    /** So many contacts of one day put a site in doubt. */
    private static final int ENOUGH = 2;

    private final Database database;
    private final Keys keys;
    private final Supplier<LocalDate> today;

    /** @param today the day in the hotline's zone */
    public SiteReports(Database database, Keys keys, Supplier<LocalDate> today) {
        this.database = database;
        this.keys = keys;
        this.today = today;
    }

    /**
     * Counts a report, the first of its number today; committed on return. A site that is gone has none.
     *
     * @param from the number, empty where it is withheld or may be another's
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public void add(String site, SiteReport what, Optional<PhoneNumber> from) {
        LocalDate day = today.get();
        byte[] mark = mark(day, site, from.map(PhoneNumber::e164).orElse(WITHHELD));
        database.commit(handle -> first(handle, mark, day, site) && count(handle, site, day, what, 1));
    }

    private static boolean count(Handle handle, String site, LocalDate day, SiteReport what, int times) {
        return handle.execute("""
            INSERT INTO site_report AS report (site, day, what, n) SELECT id, ?, ?, ? FROM site WHERE id = ?
            ON CONFLICT (site, day, what) DO UPDATE SET n = report.n + excluded.n
            """, day, what.word(), times, site) == 1;
    }

    private static boolean first(Handle handle, byte[] mark, LocalDate day, String site) {
        return handle.execute("""
            INSERT INTO reported_today (mark, site, kept_until) SELECT ?, id, ? FROM site WHERE id = ?
            ON CONFLICT DO NOTHING
            """, mark, day, site) == 1;
    }

    /**
     * Lists the sites in doubt.
     *
     * @throws org.porchlight.database.DatabaseAway when the database is away
     */
    public List<ReportedSite> inDoubt() {
        LocalDate from = today.get().minusDays(DAYS);
        return database.commit(handle -> handle.createQuery("""
            SELECT site, min(day) AS since, sum(n)::integer AS reports,
                   (array_agg(what ORDER BY day DESC, n DESC, what))[1] AS what
            FROM site_report WHERE day > :from
            GROUP BY site HAVING count(DISTINCT day) > 1 OR sum(n) > 1
            ORDER BY site
            """)
                .bind("from", from)
                .map((row, _) -> new ReportedSite(
                        row.getString("site"),
                        SiteReport.ofWord(row.getString("what")).orElseThrow().doubt(),
                        row.getObject("since", LocalDate.class),
                        row.getInt("reports")))
                .list());
    }

    /**
     * Counts what a member of staff says of a site, in the caller's transaction: for as much as two callers, so that the
     * next one hears it. Once a day for each of them.
     */
    public void addOfStaff(Handle handle, String site, SiteReport what, UUID staff) {
        LocalDate day = today.get();
        if (first(handle, mark(day, site, staff.toString()), day, site)) {
            count(handle, site, day, what, ENOUGH);
        }
    }

    /** Forgets the reports of a site, once staff have seen to it, in the caller's transaction. */
    public void settle(Handle handle, String site) {
        handle.execute("DELETE FROM site_report WHERE site = ?", site);
    }

    /** Forgets that this number has reported anything; what was said of a site stays, since it leads to nobody. */
    public void forget(Handle handle, PhoneNumber number) {
        List<byte[]> marks = handle
                .createQuery("SELECT DISTINCT kept_until::text AS day, site FROM reported_today")
                .map((row, _) -> keys.marks(PURPOSE, row.getString("day"), row.getString("site"), number.e164()))
                .stream()
                .flatMap(List::stream)
                .toList();
        handle.createUpdate("DELETE FROM reported_today WHERE mark = ANY (:marks)")
                .bindArray("marks", byte[].class, marks)
                .execute();
    }

    /** For a job, every hour: forgets who reported on earlier days, and what no longer counts. */
    public void tidy() {
        LocalDate day = today.get();
        database.commit(handle -> handle.execute("DELETE FROM reported_today WHERE kept_until < ?", day)
                + handle.execute("DELETE FROM site_report WHERE day <= ?", day.minusDays(DAYS)));
    }

    private byte[] mark(LocalDate day, String site, String who) {
        return keys.mark(PURPOSE, day.toString(), site, who);
    }
}
