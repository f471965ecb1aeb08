package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.directory.SitesFixture.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.folding.Span;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.places.SiteDoubt;
import org.porchlight.privacy.Keys;
import org.porchlight.records.LineCounts;
import org.porchlight.records.PlaceLines;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.turn.SiteReport;

/** The directory's snapshot, from the database or from the file of the last start. */
class SiteSourceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final PhoneNumber ANN = new PhoneNumber("+12065550142");
    private static final PhoneNumber BEN = new PhoneNumber("+12065550143");
    private static final Holidays HOLIDAYS = Holidays.read();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final String NONE =
            "There are no places to tell, so nobody hears where to go. Bring yours in with the" + " command import.";

    @TempDir
    Path folder;

    private Gate gate;
    private Database database;
    private SiteStore store;
    private SiteReports reports;
    private LocalDate today = LocalDate.parse("2026-03-02");
    private Instant hour = NOW;

    @BeforeEach
    void three_sites() {
        gate = Gate.before(Postgres.freshUrl());
        gate.open();
        database = Postgres.thatMayGoAway(gate.url());
        store = new SiteStore(database.jdbi());
        reports = new SiteReports(database, Keys.fresh(), () -> today, new LineCounts(PlaceLines.SUBJECT, Span.WEEK));
        store.save(List.of(site("one", 1, 2, ""), site("two", 3, 4, ""), site("three", 5, 6, "")));
    }

    @AfterEach
    void close() {
        database.close();
        gate.close();
    }

    private SiteSource source(boolean demo) {
        return new SiteSource(store, reports, new SiteFile(folder.resolve("sites.json")), HOLIDAYS, demo, () -> hour);
    }

    private void execute(String sql) {
        database.commit(handle -> handle.execute(sql));
    }

    /** Else it would be told ten minutes later. */
    @Test
    void a_change_whose_news_came_while_the_database_was_away_is_there_at_the_next_look() {
        SiteSource source = source(true);
        var current = new CurrentSites(source.first());
        var refresh = new SiteRefresh(source, current);
        assertThat(refresh.look()).isTrue();
        execute("delete from site where id = 'two'");
        gate.shut();
        refresh.news();
        assertThat(refresh.look()).as("it is away").isFalse();
        gate.open();
        Eventually.holds(refresh::look);
        assertThat(current.get().size()).isEqualTo(2);
    }

    @Test
    void one_misspelt_zone_costs_its_own_site_alone_and_is_named_until_it_is_mended() {
        execute("update site set zone = 'America/Los_Angelse' where id = 'two'");
        SiteSource source = source(true);
        Sites first = source.first();

        assertThat(first.size()).isEqualTo(2);
        assertThat(first.site("one", NOW)).isPresent();
        assertThat(source.degraded(TODAY))
                .singleElement()
                .asString()
                .contains(
                        "can't be read", "callers don't hear of them", "two (zone can't be read: America/Los_Angelse)");

        execute("update site set zone = 'America/Los_Angeles' where id = 'two'");
        assertThat(source.newer()).map(Sites::size).contains(3);
        assertThat(source.degraded(TODAY)).isEmpty();
    }

    @Test
    void a_site_that_becomes_unreadable_leaves_and_later_changes_still_arrive() {
        SiteSource source = source(true);
        assertThat(source.first().size()).isEqualTo(3);

        execute("update site set zone = 'Mars/Olympus' where id = 'one'");
        assertThat(source.newer()).map(Sites::size).contains(2);
        execute("delete from site where id = 'three'");
        assertThat(source.newer()).map(Sites::size).contains(1);
        assertThat(source.newer()).as("nothing new").isEmpty();
        assertThat(source.degraded(TODAY)).singleElement().asString().contains("one (");
    }

    @Test
    void without_its_database_it_begins_with_the_sites_that_could_be_read_last() {
        execute("update site set zone = 'Mars/Olympus' where id = 'one'");
        source(true).first();
        gate.shut();

        SiteSource away = source(true);
        assertThat(away.first().size()).isEqualTo(2);
        assertThat(away.degraded(TODAY)).containsExactly("Places are from the file of the last start.");
        assertThat(away.newer()).isEqualTo(Optional.empty());
    }

    @Test
    void a_directory_that_was_emptied_stays_empty_whatever_the_file_still_holds() {
        source(true).first();
        execute("delete from site");

        SiteSource again = source(true);
        assertThat(again.first().size()).isZero();
        assertThat(again.degraded(TODAY)).containsExactly(NONE);
    }

    @Test
    void live_leaves_demo_sites_out_and_says_so() {
        SiteSource live = source(false);
        assertThat(live.first().size()).isZero();
        assertThat(live.degraded(TODAY))
                .containsExactly("Demo places are in the database; callers don't hear of them. Remove them.", NONE);
    }

    @Test
    void live_says_when_no_place_was_checked_for_three_months() {
        LocalDate today = TODAY;
        execute("update site set demo = false, checked_on = '2026-08-29'");
        SiteSource live = source(false);
        live.first();
        assertThat(live.degraded(today))
                .singleElement()
                .asString()
                .startsWith("No place was checked in the last three months.");

        execute("update site set checked_on = '2026-08-30' where id = 'two'");
        live.newer();
        assertThat(live.degraded(today)).as("one was").isEmpty();
        assertThat(live.degraded(today.plusDays(1))).as("a day later").hasSize(1);

        execute("delete from site");
        live.newer();
        assertThat(live.degraded(today))
                .as("there are none, which is all that is said")
                .containsExactly(NONE);
    }

    private Optional<SiteDoubt> doubt(Sites sites, String id) {
        return sites.site(id, NOW).orElseThrow().detail().doubt();
    }

    @Test
    void a_reported_site_that_staff_saw_to_counts_as_mended_and_one_that_nobody_reported_does_not() {
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("one", SiteReport.CLOSED, Optional.of(BEN));
        for (String site : List.of("one", "one", "two")) {
            database.commit(handle -> {
                reports.settle(handle, site);
                return true;
            });
        }
        assertThat(database.<List<String>>commit(
                        handle -> handle.select("SELECT line || ' ' || n FROM line_count ORDER BY line")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("mended 1", "reported 2");
    }

    @Test
    void reports_go_with_their_site() {
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("two", SiteReport.CLOSED, Optional.of(ANN));
        database.commit(handle -> handle.execute("DELETE FROM site WHERE id = 'one'"));
        assertThat(rows("site_report")).isOne();
    }

    @Test
    void two_people_of_one_day_put_a_site_in_doubt_and_one_alone_never_does() {
        SiteSource source = source(true);
        source.first();
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("one", SiteReport.MOVED, Optional.of(ANN));
        reports.add("two", SiteReport.NO_KITS, Optional.empty());
        reports.add("two", SiteReport.NO_KITS, Optional.empty());
        assertThat(source.newer())
                .as("one caller, and all who withhold their number")
                .isEmpty();

        reports.add("one", SiteReport.CLOSED, Optional.of(BEN));
        Sites doubting = source.newer().orElseThrow();

        assertThat(doubt(doubting, "one")).contains(SiteDoubt.CLOSED);
        assertThat(doubt(doubting, "two")).isEmpty();
        strike();
        assertThat(source.degraded(TODAY))
                .singleElement()
                .asString()
                .contains("Check them: one (closed, 1 of 2 reports).");
    }

    private void strike() {
        hour = hour.plus(Duration.ofHours(1));
    }

    /** The moment in a log or an alert would find the one who reported it in a phone company's list. */
    @Test
    void staff_are_alarmed_about_reports_when_the_hour_strikes() {
        SiteSource source = source(true);
        source.first();
        hour = hour.plus(Duration.ofMinutes(40));
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("one", SiteReport.CLOSED, Optional.of(BEN));
        assertThat(doubt(source.newer().orElseThrow(), "one")).contains(SiteDoubt.CLOSED);
        assertThat(source.degraded(TODAY)).as("a caller hears it at once").isEmpty();

        hour = hour.plus(Duration.ofMinutes(21));
        reports.add("two", SiteReport.MOVED, Optional.of(ANN));
        reports.add("two", SiteReport.MOVED, Optional.of(BEN));
        source.newer();
        assertThat(source.degraded(TODAY)).singleElement().asString().endsWith("Check them: one (closed, 2 reports).");

        settle();
        source.newer();
        assertThat(source.degraded(TODAY)).as("what is settled goes at once").isEmpty();
        strike();
        assertThat(source.degraded(TODAY)).singleElement().asString().endsWith("Check them: two (moved, 2 reports).");
    }

    @Test
    void two_people_who_say_different_things_are_not_two_who_say_the_same() {
        SiteSource source = source(true);
        source.first();
        reports.add("one", SiteReport.NO_KITS, Optional.of(ANN));
        reports.add("one", SiteReport.CLOSED, Optional.of(BEN));
        source.newer();

        strike();
        assertThat(source.degraded(TODAY)).singleElement().asString().contains("one (closed, 1 of 2 reports).");
        assertThat(reported().alike()).isEqualTo(1);
    }

    @Test
    void reports_on_two_days_put_a_site_in_doubt_until_staff_have_settled_it() {
        SiteSource source = source(true);
        source.first();
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        today = today.plusDays(1);
        reports.add("one", SiteReport.NO_KITS, Optional.of(BEN));

        assertThat(doubt(source.newer().orElseThrow(), "one")).contains(SiteDoubt.NO_KITS);
        assertThat(reports.inDoubt()).singleElement().satisfies(task -> {
            assertThat(task.since()).isEqualTo(today.minusDays(1));
            assertThat(task.reports()).isEqualTo(2);
        });

        settle();
        assertThat(doubt(source.newer().orElseThrow(), "one")).isEmpty();
        assertThat(source.degraded(TODAY)).isEmpty();
    }

    private void staff(UUID who, SiteReport what) {
        database.commit(handle -> {
            reports.addOfStaff(handle, "one", what, who);
            return true;
        });
    }

    private ReportedSite reported() {
        assertThat(reports.inDoubt()).hasSize(1);
        return reports.inDoubt().getFirst();
    }

    @Test
    void one_of_staff_is_one_report_that_is_heard_at_once_and_the_last_counts() {
        UUID ann = UUID.randomUUID();
        UUID ben = UUID.randomUUID();
        staff(ann, SiteReport.CLOSED);
        staff(ann, SiteReport.CLOSED);
        assertThat(reported()).isEqualTo(new ReportedSite("one", SiteDoubt.CLOSED, today, 1, 1));

        staff(ann, SiteReport.NO_KITS);
        assertThat(reported()).isEqualTo(new ReportedSite("one", SiteDoubt.NO_KITS, today, 1, 1));
        staff(ben, SiteReport.MOVED);
        assertThat(reported()).isEqualTo(new ReportedSite("one", SiteDoubt.MOVED, today, 2, 1));
        staff(ann, SiteReport.CLOSED);
        assertThat(reported()).isEqualTo(new ReportedSite("one", SiteDoubt.CLOSED, today, 2, 1));
        staff(ben, SiteReport.MOVED);
        assertThat(reported()).as("said again").isEqualTo(new ReportedSite("one", SiteDoubt.MOVED, today, 2, 1));
        assertThat(rows("site_report")).isEqualTo(2);

        settle();
        assertThat(reports.inDoubt()).isEmpty();
        staff(ann, SiteReport.CLOSED);
        assertThat(reported().reports()).as("found closed again").isEqualTo(1);
    }

    @Test
    void a_caller_who_says_something_else_later_is_still_one() {
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("one", SiteReport.MOVED, Optional.of(ANN));
        assertThat(reports.inDoubt()).isEmpty();
        reports.add("one", SiteReport.MOVED, Optional.of(BEN));
        assertThat(reported()).isEqualTo(new ReportedSite("one", SiteDoubt.MOVED, today, 2, 2));
    }

    private void settle() {
        database.commit(handle -> {
            reports.settle(handle, "one");
            return true;
        });
    }

    private void forget() {
        database.commit(handle -> {
            reports.forget(handle, ANN);
            return true;
        });
    }

    @Test
    void reports_lead_to_nobody_and_go_with_their_days() {
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        reports.add("gone", SiteReport.CLOSED, Optional.of(ANN));
        assertThat(rows("reported_today")).as("none of a site that is gone").isEqualTo(1);
        forget();
        assertThat(rows("reported_today")).isZero();
        reports.add("two", SiteReport.CLOSED, Optional.of(ANN));

        today = today.plusDays(1);
        reports.tidy();
        assertThat(rows("reported_today")).isZero();
        assertThat(rows("site_report")).isEqualTo(2);
        today = today.plusDays(40);
        reports.tidy();
        assertThat(rows("site_report")).isZero();
    }

    @Test
    void what_a_number_reported_is_forgotten_though_staff_have_settled_it_or_the_site_is_gone() {
        reports.add("one", SiteReport.CLOSED, Optional.of(ANN));
        settle();
        reports.add("two", SiteReport.CLOSED, Optional.of(ANN));
        database.commit(handle -> handle.execute("DELETE FROM site WHERE id = 'two'"));
        // The job that forgets the day before has not run yet.
        today = today.plusDays(1);

        forget();

        assertThat(rows("reported_today")).isZero();
    }

    private int rows(String table) {
        return database.commit(handle ->
                handle.select("SELECT count(*) FROM " + table).mapTo(int.class).one());
    }
}
