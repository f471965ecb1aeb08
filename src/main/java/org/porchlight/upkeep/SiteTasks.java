package org.porchlight.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.directory.ReportedSite;
import org.porchlight.directory.SiteNews;
import org.porchlight.directory.SiteReports;

/**
 * Lists the sites that staff have to see to: those of which people say otherwise, those gone from their list, and those
 * that nobody has checked for three months. Asked of the database, so that what was done a moment ago is gone. Changes
 * nothing.
 */
public final class SiteTasks {
    static final int A_PAGE = 25;

    private static final String OURS = " (:demo OR NOT demo) ";
    private static final String GONE = " vanished_on IS NOT NULL AND " + OURS;
    private static final String STALE =
            " vanished_on IS NULL AND (checked_on IS NULL OR checked_on <= :since) AND " + OURS;

    private final Database database;
    private final SiteReports reports;
    private final Supplier<LocalDate> today;
    private final boolean demo;

    /**
     * Makes the one of a process.
     *
     * @param today the hotline's day
     * @param demo whether places made up for the demo count
     */
    public SiteTasks(Database database, SiteReports reports, Supplier<LocalDate> today, boolean demo) {
        this.database = database;
        this.reports = reports;
        this.today = today;
        this.demo = demo;
    }

    /** How many there are of each kind. */
    public record Counts(int inDoubt, int vanished, int stale) {
        public boolean none() {
            return inDoubt + vanished + stale == 0;
        }
    }

    /**
     * A page of them: all in doubt and all vanished, and of those that nobody has checked the first, the longest ago.
     *
     * @param counts how many there are in all
     */
    public record Shown(List<SiteTask> inDoubt, List<SiteTask> vanished, List<SiteTask> stale, Counts counts) {}

    /** Counts them. */
    public Counts counts() {
        int inDoubt = reports.inDoubt().size();
        return database.commit(handle -> new Counts(inDoubt, count(handle, GONE), count(handle, STALE)));
    }

    private int count(Handle handle, String which) {
        return handle.createQuery("SELECT count(*) FROM site WHERE" + which)
                .bind("demo", demo)
                .bindMap(since())
                .mapTo(int.class)
                .one();
    }

    private Map<String, LocalDate> since() {
        return Map.of("since", SiteNews.staleSince(today.get()));
    }

    /** Lists the first of each kind. */
    public Shown first() {
        List<ReportedSite> reported = reports.inDoubt();
        Map<String, ReportedSite> byId =
                reported.stream().collect(Collectors.toMap(ReportedSite::site, Function.identity()));
        return database.commit(handle -> new Shown(
                handle.createQuery("SELECT id, name, street, city, NULL::date AS day FROM site WHERE id = ANY(:ids)"
                                + " ORDER BY name")
                        .bindArray("ids", String.class, byId.keySet())
                        .map((row, _) -> doubted(row, byId))
                        .list(),
                some(handle, "vanished_on", GONE, SiteStanding.VANISHED),
                some(handle, "checked_on", STALE, SiteStanding.STALE),
                new Counts(reported.size(), count(handle, GONE), count(handle, STALE))));
    }

    private List<SiteTask> some(Handle handle, String day, String which, SiteStanding why) {
        return handle.createQuery("SELECT id, name, street, city, " + day + " AS day FROM site WHERE" + which
                        + "ORDER BY " + day + " NULLS FIRST, id LIMIT " + A_PAGE)
                .bind("demo", demo)
                .bindMap(since())
                .map((row, _) -> task(row, why, day(row), Optional.empty()))
                .list();
    }

    private static SiteTask doubted(ResultSet row, Map<String, ReportedSite> byId) throws SQLException {
        ReportedSite reported = byId.get(row.getString("id"));
        return task(row, SiteStanding.IN_DOUBT, Optional.of(reported.since()), Optional.of(reported));
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("day", LocalDate.class));
    }

    private static SiteTask task(
            ResultSet row, SiteStanding why, Optional<LocalDate> since, Optional<ReportedSite> reported)
            throws SQLException {
        return new SiteTask(
                row.getString("id"),
                row.getString("name"),
                row.getString("street"),
                row.getString("city"),
                why,
                since,
                reported.map(ReportedSite::doubt),
                reported.map(ReportedSite::alike).orElse(0));
    }
}
