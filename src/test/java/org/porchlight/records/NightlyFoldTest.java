package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.folding.Area;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;
import org.porchlight.testing.Cells;
import org.porchlight.testing.Postgres;

/** What the tables hold when the notes of closed time are folded. */
class NightlyFoldTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

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

    @Test
    void a_closed_week_becomes_one_row_a_contact_without_its_id_and_its_days_go_whole() {
        contacts(40, MONDAY);
        contacts(20, MONDAY.plusDays(6));
        contacts(3, NEXT_MONDAY);
        fold(Span.WEEK).round(NEXT_MONDAY);

        assertThat(count("call_record") + left()).isEqualTo(60);
        assertThat(left()).isLessThan(5);
        assertThat(rows("SELECT DISTINCT day::text FROM note")).containsExactly("2026-03-09");
        assertThat(rows("SELECT relname FROM pg_class WHERE relname LIKE '%note_2026%' AND relkind = 'r'"))
                .containsExactlyInAnyOrder("note_20260309", "place_note_20260309");
        List<String> cells = Cells.of(database);
        assertThat(notes.names().subList(0, 60))
                .noneMatch(name -> cells.stream().anyMatch(cell -> cell.contains(name)));
        assertThat(notes.names().subList(60, 63))
                .allMatch(name -> cells.stream().anyMatch(cell -> cell.contains(name)));
        assertThat(rows("""
            SELECT count(*)::text FROM call_record GROUP BY span, first, part, channel, language HAVING count(*) < 5
            """)).isEmpty();
    }

    /** The reports of the month before are made by then, and are never made anew. */
    @Test
    void contacts_too_few_for_a_week_count_in_the_month_in_which_the_week_ends() {
        LocalDate monday = LocalDate.parse("2026-06-29");
        contacts(3, monday.minusDays(7));
        notes.areas(3, monday.minusDays(7), new Area("US-WA", "981"));
        contacts(4, monday);
        notes.areas(4, monday, new Area("US-WA", "981"));
        fold(Span.WEEK).round(monday.plusWeeks(1));
        assertThat(rows("SELECT DISTINCT span || first FROM call_record")).containsExactly("month2026-07-01");
        assertThat(rows("SELECT span || first FROM area_count")).containsExactly("month2026-07-01");
    }

    @Test
    void yesterdays_copy_of_the_tables_shows_no_class_of_fewer_than_five() {
        for (int day = 0; day < 6; day++) {
            contacts(7 + 5 * day, MONDAY.plusDays(day));
        }
        List<String> yesterday = List.of();
        for (int day = 1; day <= 6; day++) {
            fold(Span.DAY).round(MONDAY.plusDays(day));
            List<String> today = rows("SELECT concat_ws(' ', span, first, part, channel, language) FROM call_record");
            List<String> added = new ArrayList<>(today);
            yesterday.forEach(added::remove);
            assertThat(added.stream().distinct())
                    .allSatisfy(
                            shape -> assertThat(added).filteredOn(shape::equals).hasSizeGreaterThanOrEqualTo(5));
            yesterday = today;
        }
        assertThat(yesterday).hasSizeGreaterThan(100);
    }

    /** Two folds, and nothing tells which row came with which: one transaction wrote all, and their places are shuffled. */
    @Test
    void neither_the_place_of_a_row_nor_its_transaction_tells_when_it_came() {
        contacts(200, MONDAY);
        fold(Span.DAY).round(MONDAY.plusDays(1));
        contacts(200, MONDAY.plusDays(1));
        fold(Span.DAY).round(MONDAY.plusDays(2));

        List<String> placed = rows("SELECT first::text FROM call_record ORDER BY ctid");
        assertThat(placed.size() + left()).isEqualTo(400);
        assertThat(placed).isNotEqualTo(placed.stream().sorted().toList());
        assertThat(placed.subList(0, 200)).contains("2026-03-02", "2026-03-03");
        assertThat(rows("SELECT DISTINCT xmin::text FROM call_record")).hasSize(1);
        assertThat(rows("""
            SELECT attname::text FROM pg_attribute WHERE attrelid = 'call_record'::regclass AND attnum > 0
            """)).containsExactly("span", "first", "part", "channel", "language", "topic", "ending");
    }

    @Test
    void too_few_wait_as_a_bare_number_and_come_in_saying_nothing() {
        contacts(3, MONDAY);
        fold(Span.DAY).round(MONDAY.plusDays(1));
        assertThat(count("call_record")).isZero();
        assertThat(rows("SELECT contacts_left::text FROM fold_state")).containsExactly("3");

        contacts(4, MONDAY.plusDays(1));
        fold(Span.DAY).round(MONDAY.plusDays(2));
        assertThat(rows("SELECT concat_ws(' ', span, first, part, channel, language, topic, ending) FROM call_record"))
                .hasSize(7)
                .containsOnly("month 2026-03-01 any any any any any");
        assertThat(rows("SELECT contacts_left::text FROM fold_state")).containsExactly("0");
    }

    @Test
    void a_note_that_comes_late_waits_too() {
        contacts(30, MONDAY);
        fold(Span.DAY).round(MONDAY.plusDays(1));
        contacts(1, MONDAY);
        fold(Span.DAY).round(MONDAY.plusDays(2));

        assertThat(count("call_record") + left()).isEqualTo(31);
        assertThat(rows("SELECT day::text FROM note")).isEmpty();
    }

    @Test
    void areas_are_counted_in_a_table_of_their_own_and_rare_ones_with_their_state() {
        areas(6, new Area("US-WA", "981"));
        areas(2, new Area("US-WA", "983"));
        areas(4, new Area("US-WA", ""));
        areas(1, new Area("CA-BC", "V6B"));
        fold(Span.DAY).round(MONDAY.plusDays(1));

        assertThat(rows("SELECT concat_ws(' ', state, code, contacts) FROM area_count"))
                .containsExactlyInAnyOrder("US-WA 981 6", "US-WA  6");
        assertThat(rows("SELECT areas_left::text FROM fold_state")).containsExactly("1");
        assertThat(rows("""
            SELECT attname::text FROM pg_attribute WHERE attrelid = 'area_count'::regclass AND attnum > 0
            """)).containsExactly("span", "first", "state", "code", "contacts");
    }

    @Test
    void the_threshold_only_goes_up() {
        contacts(60, MONDAY);
        fold(Span.DAY, 12).round(MONDAY.plusDays(1));
        contacts(60, MONDAY.plusDays(1));
        fold(Span.DAY).round(MONDAY.plusDays(2));

        assertThat(rows("SELECT threshold::text FROM fold_state")).containsExactly("12");
        assertThat(rows("""
            SELECT count(*)::text FROM call_record GROUP BY span, first, part, channel, language HAVING count(*) < 12
            """)).isEmpty();
        assertThatThrownBy(() ->
                        database.jdbi().useHandle(handle -> handle.execute("UPDATE fold_state SET threshold = 5")))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void records_past_their_time_are_not_kept() {
        contacts(30, MONDAY);
        areas(9, new Area("US-WA", "981"));
        fold(Span.DAY).round(MONDAY.plusDays(1));
        database.commit(handle -> handle.execute(
                "INSERT INTO tally (span, first, subject, line, contacts) VALUES ('day', ?, 'rating', 'kind', 5)",
                MONDAY));
        fold(Span.DAY).round(MONDAY.plusMonths(24));
        assertThat(count("call_record") + left()).isEqualTo(30);
        assertThat(count("tally")).isPositive();
        fold(Span.DAY).round(MONDAY.plusMonths(24).plusDays(1));
        assertThat(count("call_record")).isZero();
        assertThat(count("area_count")).isZero();
        assertThat(count("tally")).isZero();
    }

    @Test
    void a_fold_that_waits_is_seen() {
        contacts(5, MONDAY);
        NightlyFold fold = fold(Span.WEEK);
        assertThat(fold.trouble(NEXT_MONDAY.plusDays(1))).isEmpty();
        assertThat(fold.trouble(NEXT_MONDAY.plusDays(2))).isPresent();
        fold.round(NEXT_MONDAY.plusDays(2));
        assertThat(fold.trouble(NEXT_MONDAY.plusDays(2))).isEmpty();
    }

    private NightlyFold fold(Span unit) {
        return fold(unit, 5);
    }

    private NightlyFold fold(Span unit, int threshold) {
        return NightlyFoldFixture.fold(database, new RecordRules(unit, new Threshold(threshold), 11, 24));
    }

    private void contacts(int many, LocalDate day) {
        notes.contacts(many, day);
    }

    private void areas(int many, Area area) {
        notes.areas(many, MONDAY, area);
    }

    private int left() {
        return Integer.parseInt(
                rows("SELECT contacts_left::text FROM fold_state").getFirst());
    }

    private int count(String table) {
        return rows("SELECT 'row' FROM " + table).size();
    }

    private List<String> rows(String query) {
        return database.commit(
                handle -> handle.select(query).mapTo(String.class).list());
    }
}
