package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.callbacks.Disposition;
import org.porchlight.database.Database;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.ReportPeriod;
import org.porchlight.disclosure.ReportPeriod.Kind;
import org.porchlight.disclosure.Sheet;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.messaging.Language;
import org.porchlight.testing.Postgres;
import org.porchlight.turn.Rating;
import org.porchlight.turn.RingTime;
import org.porchlight.turn.Trouble;

/** What is counted apart from contacts: how promises ended, how the line was, what stood in the way. */
class TalliesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-06");
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    private final PromiseCounts promises = new PromiseCounts();
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

    private NightlyFold fold() {
        return NightlyFoldFixture.fold(database, RecordRules.USUAL);
    }

    private void ended(int times, LocalDate day, String how) {
        database.commit(handle -> {
            for (int time = 0; time < times; time++) {
                promises.add(handle, day, how);
            }
            return true;
        });
    }

    private List<String> rows(String sql) {
        return database.commit(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private List<String> tallies() {
        return rows("SELECT concat_ws(' ', span, first, subject, line, contacts) FROM tally ORDER BY subject, line");
    }

    @Test
    void a_week_of_promises_stays_as_it_is_while_staff_see_it_and_is_folded_then() {
        ended(6, MONDAY, "talked");
        ended(5, SUNDAY, "talked");
        ended(7, MONDAY.plusDays(2), PromiseCounts.EXPIRED);
        fold().round(NEXT_MONDAY.plusDays(PromiseCounts.SHOWN_DAYS - 1L));
        assertThat(rows("SELECT sum(n)::text FROM callback_count")).containsExactly("18");
        assertThat(tallies()).isEmpty();

        fold().round(NEXT_MONDAY.plusDays(PromiseCounts.SHOWN_DAYS));
        assertThat(rows("SELECT day::text FROM callback_count")).isEmpty();
        assertThat(tallies()).containsExactly("week 2026-04-06 promise expired 7", "week 2026-04-06 promise talked 11");
    }

    @Test
    void too_few_wait_as_a_bare_number_and_come_in_as_something_else() {
        ended(3, MONDAY, "machine");
        ended(1, MONDAY, "talked");
        fold().round(NEXT_MONDAY.plusWeeks(1));
        assertThat(tallies()).isEmpty();
        assertThat(rows("SELECT subject || ' ' || contacts FROM tally_left WHERE contacts > 0"))
                .containsExactly("promise 4");

        ended(2, NEXT_MONDAY, "talked");
        fold().round(NEXT_MONDAY.plusWeeks(2));
        assertThat(tallies()).containsExactly("month 2026-04-01 promise other 6");
        assertThat(rows("SELECT contacts::text FROM tally_left WHERE subject = 'promise'"))
                .containsExactly("0");
    }

    /** The reports of the month before are made by then, and are never made anew. */
    @Test
    void what_was_too_few_of_a_week_counts_in_the_month_in_which_the_week_ends() {
        LocalDate monday = LocalDate.parse("2026-06-29");
        ended(3, monday, "machine");
        ended(4, monday, "talked");
        fold().round(monday.plusWeeks(2));
        assertThat(tallies()).containsExactly("month 2026-07-01 promise other 7");
    }

    @Test
    void how_the_line_was_is_folded_without_the_language() {
        LocalDate[] today = {MONDAY};
        var feedback = new FeedbackTable(database, () -> today[0]);
        for (Language language : Language.values()) {
            feedback.add(Rating.KIND, language);
            feedback.add(Rating.KIND, language);
        }
        feedback.add(Rating.OUTED, Language.FR);
        fold().round(NEXT_MONDAY.plusDays(FeedbackTable.SHOWN_DAYS));
        assertThat(tallies()).containsExactly("week 2026-04-06 rating kind 6");
        assertThat(rows("SELECT rating FROM feedback_count")).isEmpty();
    }

    @Test
    void a_contact_counts_once_for_what_stood_in_its_way_however_often() {
        notes.troubles(5, MONDAY, "wrong-key", 3);
        notes.troubles(4, SUNDAY, "silent", 9);
        fold().round(NEXT_MONDAY);
        assertThat(tallies()).containsExactly("week 2026-04-06 trouble wrong-key 5");
        assertThat(rows("SELECT subject || ' ' || contacts FROM tally_left WHERE contacts > 0"))
                .containsExactly("trouble 4");
    }

    /** The threshold counts contacts, never rows. */
    @Test
    void a_contact_in_whose_way_several_things_stood_waits_once_and_ends_once() {
        notes.notes(9, MONDAY, "rights");
        notes.notes(3, MONDAY, "silent", "wrong-key", "not-understood");
        notes.notes(4, MONDAY, "opened.site", "opened.places", "opened.naloxone");
        fold().round(NEXT_MONDAY);
        assertThat(tallies()).isEmpty();
        assertThat(rows("SELECT subject || ' ' || contacts FROM tally_left WHERE contacts > 0"))
                .containsExactlyInAnyOrder("trouble 3", "left 4");
    }

    @Test
    void a_contact_that_wanted_a_person_counts_once_by_the_best_that_came_of_it() {
        notes.notes(6, MONDAY, "person", "connected", "callback");
        notes.notes(5, MONDAY, "person", "callback");
        notes.notes(5, SUNDAY, "person", "naloxone");
        notes.notes(9, MONDAY, "naloxone");
        fold().round(NEXT_MONDAY);
        assertThat(tallies())
                .containsExactly(
                        "week 2026-04-06 person call-promised 5",
                        "week 2026-04-06 person neither 5",
                        "week 2026-04-06 person put-through 6");
    }

    @Test
    void who_ends_with_a_question_open_is_counted_where_it_stood_open() {
        notes.notes(5, MONDAY, "opened.welcome", "closed.welcome", "opened.where");
        notes.notes(6, MONDAY, "opened.welcome", "closed.welcome", "opened.safer", "closed.safer", "naloxone");
        notes.notes(7, SUNDAY, "opened.health", "closed.health", "opened.safer", "closed.safer", "opened.health");
        fold().round(NEXT_MONDAY);
        assertThat(tallies()).containsExactly("week 2026-04-06 left health 7", "week 2026-04-06 left where 5");
        assertThat(rows("SELECT count(*)::text FROM call_record")).containsExactly("6");
    }

    /** Whoever knows who called would know it of each. */
    @Test
    void what_is_so_of_nearly_all_contacts_is_told_of_none() {
        notes.troubles(9, MONDAY, "wrong-key", 1);
        notes.notes(2, MONDAY, "rights");
        fold().round(NEXT_MONDAY);
        assertThat(tallies()).containsExactly("month 2026-04-01 trouble other 9");
    }

    @Test
    void how_long_lines_rang_is_counted_once_for_a_contact_in_each_band() {
        notes.notes(6, MONDAY, "connected", "rang-10", "rang-10");
        notes.notes(5, MONDAY, "connected", "rang-nobody", "rang-longer");
        fold().round(NEXT_MONDAY);
        assertThat(tallies())
                .contains("week 2026-04-06 ring rang-10 6", "week 2026-04-06 ring rang-longer 5")
                .contains("week 2026-04-06 ring rang-nobody 5");
    }

    @Test
    void what_the_line_notes_of_ringing_is_counted() {
        assertThat(Topics.packaged().allRings())
                .containsExactlyElementsOf(
                        Stream.of(RingTime.values()).map(RingTime::word).toList());
    }

    @Test
    void places_told_are_counted_by_contacts_and_reported_and_mended_ones_beside_them() {
        notes.contacts(9, MONDAY);
        notes.notes(8, MONDAY, "place-told");
        notes.notes(5, MONDAY, "place-told", "place-told");
        var places = new LineCounts(PlaceLines.SUBJECT, Span.WEEK);
        database.commit(handle -> {
            for (int time = 0; time < 6; time++) {
                places.add(handle, SUNDAY, PlaceLines.MENDED);
                places.add(handle, MONDAY, PlaceLines.REPORTED);
            }
            return true;
        });
        fold().round(NEXT_MONDAY);
        assertThat(tallies())
                .containsExactly(
                        "week 2026-04-06 place mended 6",
                        "week 2026-04-06 place reported 6",
                        "week 2026-04-06 place told 13");
        assertThat(rows("SELECT line FROM line_count")).isEmpty();
    }

    @Test
    void waits_are_counted_in_bands_and_never_beside_their_day() {
        var waits = new Waits(Span.WEEK, ZoneOffset.UTC);
        Instant asked = MONDAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
        Instant window = asked.plus(Duration.ofHours(7));
        database.commit(handle -> {
            for (int time = 0; time < 5; time++) {
                waits.tried(handle, asked, window, window.plusSeconds(14 * 60));
                waits.tried(handle, asked, asked, asked.plusSeconds(119 * 60));
                waits.talked(handle, asked, asked.plus(Duration.ofHours(30)));
            }
            return true;
        });
        assertThat(rows("SELECT DISTINCT first::text FROM line_count")).containsExactly("2026-04-06");
        fold().round(NEXT_MONDAY.minusDays(1));
        assertThat(tallies()).isEmpty();
        fold().round(NEXT_MONDAY);
        assertThat(tallies())
                .containsExactly(
                        "week 2026-04-06 answer day 5",
                        "week 2026-04-06 wait-asked hours-23 5",
                        "week 2026-04-06 wait-asked next-hour 5",
                        "week 2026-04-06 wait-window later 5",
                        "week 2026-04-06 wait-window minutes-15 5");
    }

    @Test
    void what_the_line_notes_of_troubles_is_counted() {
        assertThat(Topics.packaged().allTroubles())
                .containsAll(Stream.of(Trouble.values()).map(Trouble::word).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_line_has_its_words(Language language) throws IOException {
        var words = new Properties();
        try (var file = TalliesTest.class.getResourceAsStream("/words/reports/" + language.code() + ".properties")) {
            words.load(file);
        }
        ReportLines.tallies(Topics.packaged()).forEach((subject, lines) -> assertThat(Stream.concat(
                        lines.stream(), Stream.of("other").filter(_ -> !subject.equals(PromiseTies.SUBJECT))))
                .allSatisfy(line ->
                        assertThat(words).containsKeys("reports." + subject, "reports." + subject + "." + line)));
    }

    @Test
    void every_way_in_which_a_promise_ends_has_its_line() {
        assertThat(PromiseCounts.LINES)
                .containsAll(
                        Stream.of(Disposition.values()).map(Disposition::column).toList());
    }

    @Test
    void a_quarter_reports_them_each_in_a_table_of_its_own() {
        ended(23, MONDAY, "talked");
        notes.contacts(20, MONDAY);
        notes.troubles(12, MONDAY, "wrong-key", 2);
        fold().round(LocalDate.parse("2026-07-02"));
        Sheet quarter = fold().reports()
                .sheet(new ReportPeriod(Kind.QUARTER, LocalDate.parse("2026-04-01")))
                .orElseThrow();

        assertThat(quarter.tables()).containsKeys("trouble", "promise", "rating", "person", "left", "place", "answer");
        assertThat(quarter.tables().get("promise"))
                .containsEntry("talked", new About(25))
                .containsEntry("expired", new Few(10));
        assertThat(quarter.tables().get("trouble"))
                .containsEntry("wrong-key", new About(15))
                .containsEntry("none-open", new Few(10));
        assertThat(quarter.tables().get("rating").values()).containsOnly(new Few(10));
    }
}
