package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.database.Database;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Withheld;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.folding.Area;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;
import org.porchlight.testing.Postgres;

/** Reports are made of folded records, when their time is over, and once. */
class ReportBookTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final ReportPeriod WEEK = new ReportPeriod(Kind.WEEK, MONDAY);
    private static final ReportPeriod MARCH = new ReportPeriod(Kind.MONTH, LocalDate.parse("2026-03-01"));
    private static final ReportPeriod QUARTER = new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-01-01"));

    private Database database;
    private NightlyFoldFixture notes;

    @BeforeEach
    void connect() {
        database = Postgres.fresh();
        notes = new NightlyFoldFixture(database);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    private NightlyFold fold(Span unit) {
        return NightlyFoldFixture.fold(database, new RecordRules(unit, new Threshold(5), 11, 24));
    }

    @Test
    void closed_weeks_months_and_quarters_are_reported_each_with_its_tables() {
        everyWeek(40);
        notes.areas(30, MONDAY, new Area("US-WA", "981"));
        NightlyFold fold = fold(Span.WEEK);
        fold.round(LocalDate.parse("2026-03-31"));
        assertThat(fold.reports().periods()).hasSize(4).allMatch(period -> period.kind() == Kind.WEEK);
        fold.round(LocalDate.parse("2026-04-01"));

        Sheet month = fold.reports().sheet(MARCH).orElseThrow();
        assertThat(month.tables().keySet()).containsExactlyInAnyOrder("line", "channel", "language", "part");
        assertThat(month.tables().get("line").get("contacts")).isEqualTo(new Exact(160 - left()));
        Sheet quarter = fold.reports().sheet(QUARTER).orElseThrow();
        assertThat(quarter.tables().keySet())
                .containsExactlyInAnyOrder(
                        "line",
                        "topic",
                        "ending",
                        "area",
                        "trouble",
                        "left",
                        "person",
                        "ring",
                        "promised",
                        "wait-window",
                        "wait-asked",
                        "answer",
                        "promise",
                        "place",
                        "rating");
        assertThat(month.tables().get("line")).containsOnlyKeys("contacts", "not-safe", "overdose");
        assertThat(quarter.tables().get("line")).containsOnlyKeys("contacts", "not-safe", "overdose");
        assertThat(quarter.tables().get("topic")).doesNotContainKeys("not-safe", "overdose");
        assertThat(quarter.tables().get("area").get("US-WA 981")).isEqualTo(new About(30));
        assertThat(fold.reports().sheet(WEEK).orElseThrow().tables().keySet()).containsExactly("line");
    }

    @Test
    void a_report_is_made_once_and_reads_the_same_whatever_comes_later() {
        everyWeek(30);
        NightlyFold fold = fold(Span.WEEK);
        fold.round(LocalDate.parse("2026-04-01"));
        Sheet before = fold.reports().sheet(MARCH).orElseThrow();
        List<String> stored = stored();
        notes.contacts(50, MONDAY.plusDays(1));
        fold.round(LocalDate.parse("2026-04-02"));

        assertThat(fold.reports().sheet(MARCH).orElseThrow()).isEqualTo(before);
        assertThat(stored()).isEqualTo(stored);
        assertThatThrownBy(() ->
                        database.jdbi().useHandle(handle -> handle.execute("UPDATE report_line SET reading = '=1'")))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    /** Else a setting that is taken back would show what was hidden. */
    @Test
    void the_least_that_is_shown_only_goes_up() {
        everyWeek(14);
        NightlyFoldFixture.fold(database, new RecordRules(Span.WEEK, new Threshold(5), 20, 24))
                .round(MONDAY.plusWeeks(2));
        NightlyFold fold = fold(Span.WEEK);
        fold.round(LocalDate.parse("2026-04-01"));

        assertThat(rows("SELECT DISTINCT reading FROM report_line WHERE kind = 'week'"))
                .containsExactly("<19");
        assertThatThrownBy(
                        () -> database.jdbi().useHandle(handle -> handle.execute("UPDATE fold_state SET outside = 11")))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void months_folded_whole_have_no_weeks() {
        notes.contacts(100, MONDAY);
        NightlyFold fold = fold(Span.MONTH);
        fold.round(LocalDate.parse("2026-04-01"));
        assertThat(fold.reports().periods()).containsExactly(MARCH, QUARTER);
    }

    /** A week without a contact, and a month that says how many there were in all, would say that there was none. */
    @Test
    void what_would_give_a_week_away_is_not_shown() {
        notes.contacts(100, MONDAY);
        NightlyFold fold = fold(Span.WEEK);
        fold.round(LocalDate.parse("2026-04-01"));
        assertThat(fold.reports().sheet(MARCH).orElseThrow().tables())
                .containsOnlyKeys("line")
                .extractingByKey("line")
                .extracting("contacts")
                .isEqualTo(new Withheld(11));
    }

    @ParameterizedTest
    @CsvSource({"14,MONTH", "15,WEEK", "30,WEEK", "99,WEEK", "100,DAY"})
    void the_time_to_fold_that_fits_a_young_line_is_by_the_days_it_has_been_there(int aDay, Span fits) {
        LocalDate today = MONDAY.plusWeeks(3);
        records(Span.WEEK, MONDAY, aDay * 21);
        assertThat(fitting(today)).isEqualTo(fits);
        assertThat(fitting(today.plusDays(6))).as("days that aren't folded yet").isEqualTo(fits);
    }

    @Test
    void an_old_lines_days_are_counted_back_for_ninety() {
        records(Span.DAY, MONDAY.minusYears(1), 20000);
        records(Span.DAY, MONDAY.minusDays(1), 90 * 15 - 1);
        assertThat(fitting(Span.DAY, MONDAY)).isEqualTo(Span.MONTH);
        records(Span.DAY, MONDAY.minusDays(90), 1);
        assertThat(fitting(Span.DAY, MONDAY)).isEqualTo(Span.WEEK);
    }

    @Test
    void before_anything_is_folded_there_is_none() {
        NightlyFold fold = fold(Span.DAY);
        fold.round(MONDAY);
        assertThat(fold.reports().periods()).isEmpty();
        assertThat(fold.reports().sheet(MARCH)).isEmpty();
    }

    private Span fitting(LocalDate today) {
        return fitting(Span.WEEK, today);
    }

    private Span fitting(Span unit, LocalDate today) {
        var rules = new RecordRules(unit, new Threshold(5), 11, 24);
        return new ReportBook(database, rules).fitting(today).orElse(unit);
    }

    private void records(Span span, LocalDate first, int many) {
        database.commit(handle -> handle.execute(
                "INSERT INTO call_record SELECT ?, ?, 'any', 'voice', 'en', 'other', 'told' FROM generate_series(1, ?)",
                span.word(),
                first,
                many));
    }

    private void everyWeek(int many) {
        for (int week = 0; week < 4; week++) {
            notes.contacts(many, MONDAY.plusWeeks(week));
        }
    }

    private int left() {
        return Integer.parseInt(
                rows("SELECT contacts_left::text FROM fold_state").getFirst());
    }

    private List<String> stored() {
        return rows("SELECT report_line::text FROM report_line ORDER BY 1");
    }

    private List<String> rows(String query) {
        return database.commit(
                handle -> handle.select(query).mapTo(String.class).list());
    }
}
