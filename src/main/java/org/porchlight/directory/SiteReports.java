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
import org.porchlight.records.LineCounts;
import org.porchlight.records.PlaceLines;
import org.porchlight.turn.SiteReport;

/**
 * Counts what people who went to a site say of it, never who: each number once a day for each site, and all withheld
 * numbers together as one. Two contacts of one day, reports on two days, or one of staff put a site in doubt until staff
 * have settled it or a month has gone by. Writes {@code site_report} and {@code reported_today}, and is the only class that does.
 */
public final class SiteReports {
    private static final String PURPOSE = "report of a site";
    private static final String WITHHELD = "withheld";
    private static final int DAYS = 30;

    private final Database database;
    private final Keys keys;
    private final Supplier<LocalDate> today;
    private final LineCounts counts;

    /**
     * @param today the day in the hotline's zone
     * @param counts how many reports were made, and how many sites staff saw to
     */
    public SiteReports(Database database, Keys keys, Supplier<LocalDate> today, LineCounts counts) {
        this.database = database;
        this.keys = keys;
        this.today = today;
        this.counts = counts;
    }

    /** @param staff whether a member of staff says so, whom the next caller hears at once */
    private record Said(String site, LocalDate day, SiteReport what, boolean staff) {
        Said other(SiteReport before) {
            return new Said(site, day, before, staff);
        }
    }

    /**
     * Counts a report; of what its number says today, the last. Committed on return. A site that is gone has none.
     *
     * @param from the number, empty where it is withheld or may be another's
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    public void add(String site, SiteReport what, Optional<PhoneNumber> from) {
        Said said = new Said(site, today.get(), what, false);
        byte[] mark = mark(said.day, site, from.map(PhoneNumber::e164).orElse(WITHHELD));
        database.commit(handle -> take(handle, mark, said));
    }

    private boolean take(Handle handle, byte[] mark, Said said) {
        if (first(handle, mark, said)) {
            if (!said.staff) {
                counts.add(handle, said.day, PlaceLines.REPORTED);
            }
            return count(handle, said);
        }
        Optional<SiteReport> before = before(handle, mark);
        if (before.filter(said.what::equals).isPresent()) {
            return said.staff && last(handle, said);
        }
        before.ifPresent(it -> takeBack(handle, said.other(it)));
        handle.execute("UPDATE reported_today SET what = ? WHERE mark = ?", said.what.word(), mark);
        return count(handle, said);
    }

    private static boolean first(Handle handle, byte[] mark, Said said) {
        return handle.execute("""
            INSERT INTO reported_today (mark, site, kept_until, what) SELECT ?, id, ?, ? FROM site WHERE id = ?
            ON CONFLICT DO NOTHING
            """, mark, said.day, said.what.word(), said.site) == 1;
    }

    private static Optional<SiteReport> before(Handle handle, byte[] mark) {
        return handle.select("SELECT coalesce(what, '') FROM reported_today WHERE mark = ? FOR UPDATE", mark)
                .mapTo(String.class)
                .findOne()
                .flatMap(SiteReport::ofWord);
    }

    private static boolean count(Handle handle, Said said) {
        boolean counted = handle.execute("""
            INSERT INTO site_report AS report (site, day, what, n, staff) SELECT id, ?, ?, 1, ? FROM site WHERE id = ?
            ON CONFLICT (site, day, what) DO UPDATE SET n = report.n + 1, staff = report.staff + excluded.staff
            """, said.day, said.what.word(), said.staff ? 1 : 0, said.site) == 1;
        return counted && (!said.staff || last(handle, said));
    }

    /** Has what staff said count as the latest. */
    private static boolean last(Handle handle, Said said) {
        return handle.execute("""
            UPDATE site_report SET said = (SELECT 1 + coalesce(max(said), 0) FROM site_report WHERE site = ?)
            WHERE site = ? AND day = ? AND what = ?
            """, said.site, said.site, said.day, said.what.word()) == 1;
    }

    private static void takeBack(Handle handle, Said said) {
        String row = "site = ? AND day = ? AND what = ?";
        boolean only =
                handle.execute("DELETE FROM site_report WHERE n = 1 AND " + row, said.site, said.day, said.what.word())
                        == 1;
        if (!only) {
            handle.execute(
                    "UPDATE site_report SET n = n - 1, staff = greatest(staff - ?, 0) WHERE n > 1 AND " + row,
                    said.staff ? 1 : 0,
                    said.site,
                    said.day,
                    said.what.word());
        }
    }

    /**
     * Lists the sites in doubt.
     *
     * @throws org.porchlight.database.DatabaseAway when the database is away
     */
    public List<ReportedSite> inDoubt() {
        LocalDate from = today.get().minusDays(DAYS);
        return database.commit(handle -> handle.createQuery("""
            WITH said AS (
                SELECT site, min(day) AS since, sum(n)::integer AS reports,
                       (array_agg(what ORDER BY day DESC, said DESC NULLS LAST, n DESC, what))[1] AS what
                FROM site_report WHERE day > :from
                GROUP BY site HAVING count(DISTINCT day) > 1 OR sum(n) > 1 OR sum(staff) > 0)
            SELECT said.*, sum(n)::integer AS alike
            FROM said JOIN site_report USING (site, what) WHERE day > :from
            GROUP BY site, what, since, reports ORDER BY site
            """)
                .bind("from", from)
                .map((row, _) -> new ReportedSite(
                        row.getString("site"),
                        SiteReport.ofWord(row.getString("what")).orElseThrow().doubt(),
                        row.getObject("since", LocalDate.class),
                        row.getInt("reports"),
                        row.getInt("alike")))
                .list());
    }

    /**
     * Counts what a member of staff says of a site, in the caller's transaction: the next caller hears it, and it is one
     * report. Of what one of them says in a day the last counts.
     */
    public void addOfStaff(Handle handle, String site, SiteReport what, UUID staff) {
        Said said = new Said(site, today.get(), what, true);
        take(handle, mark(said.day, site, staff.toString()), said);
    }

    /**
     * Forgets the reports of a site, once staff have seen to it, in the caller's transaction, and counts it as mended. Who
     * reported it may do so again.
     */
    public void settle(Handle handle, String site) {
        handle.execute("DELETE FROM reported_today WHERE site = ?", site);
        if (handle.execute("DELETE FROM site_report WHERE site = ?", site) > 0) {
            counts.add(handle, today.get(), PlaceLines.MENDED);
        }
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
