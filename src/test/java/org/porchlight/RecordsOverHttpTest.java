package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.testing.Cells;

/** What calls and texts leave in the tables of the day, and in those that are kept. */
class RecordsOverHttpTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void a_place_is_counted_apart_by_its_area_and_under_another_name() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z")) {
            line.exchange().phone("+12065550142").text(LineFixture.HOTLINE, "naloxone 98101");
            line.exchange()
                    .phone("+12065550143")
                    .call(LineFixture.HOTLINE)
                    .press("1")
                    .press("98102");
            line.writeNotes();

            assertThat(rows(line, "SELECT state || ' ' || code FROM place_note"))
                    .containsExactly("US-WA 981", "US-WA 981");
            assertThat(rows(line, "SELECT encode(contact, 'hex') FROM place_note"))
                    .hasSize(2)
                    .doesNotContainAnyElementsOf(rows(line, "SELECT encode(contact, 'hex') FROM note"));
            assertThat(rows(line, "SELECT concat_ws(' ', hour, channel, language, what) FROM note"))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("981"));
        }
    }

    @Test
    void what_stood_in_the_way_is_noted_and_not_what_was_pressed_or_written() {
        try (var line = LineFixture.atOneTime("2026-11-23T11:00:00Z")) {
            line.exchange().phone("+12065550142").call(LineFixture.HOTLINE).press("6");
            line.exchange().phone("+12065550143").call(LineFixture.HOTLINE).silence();
            line.exchange().phone("+12065550144").text(LineFixture.HOTLINE, "qqzx wvvk pfft");
            line.exchange().phone("+12065550145").text(LineFixture.HOTLINE, "syringes 30303");
            line.writeNotes();

            assertThat(rows(line, "SELECT what FROM note"))
                    .contains("wrong-key", "silent", "not-understood", "none-open");
            assertThat(Cells.of(line.database())).noneMatch(cell -> cell.contains("qqzx"));
        }
    }

    /** What is opened more often than it is closed is where a contact ended; its notes have no order. */
    @Test
    void where_a_contact_ended_without_an_answer_is_told_by_its_notes() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z")) {
            line.exchange()
                    .phone("+12065550142")
                    .call(LineFixture.HOTLINE)
                    .press("2")
                    .hangUp();
            line.exchange().phone("+12065550143").call(LineFixture.HOTLINE).hangUp();
            line.exchange()
                    .phone("+12065550144")
                    .call(LineFixture.HOTLINE)
                    .press("9")
                    .hangUp();
            line.exchange().phone("+12065550145").text(LineFixture.HOTLINE, "naloxone");
            line.exchange().phone("+12065550146").text(LineFixture.HOTLINE, "naloxone 98101");
            line.writeNotes();

            assertThat(rows(line, """
                SELECT string_agg(what, ' ' ORDER BY what) FROM note WHERE what ~ '^(opened|closed)' GROUP BY contact
                """))
                    .containsExactlyInAnyOrder(
                            "closed.welcome opened.safer opened.welcome",
                            "opened.welcome",
                            "closed.welcome opened.welcome",
                            "opened.where",
                            "opened.site");
            assertThat(rows(line, "SELECT what FROM note WHERE what = 'place-told'"))
                    .hasSize(1);
        }
    }

    /** In a quiet hour one contact may be known by a mark of the day, or by a promise that is gone. */
    @Test
    void no_note_tells_who_was_forgotten_stopped_our_texts_or_reported_a_place() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z")) {
            line.exchange().phone("+12065550141").text(LineFixture.HOTLINE, "NO CALL");
            line.exchange().phone("+12065550142").text(LineFixture.HOTLINE, "FORGET");
            line.exchange().phone("+12065550143").text(LineFixture.HOTLINE, "STOP");
            line.exchange().phone("+12065550144").text(LineFixture.HOTLINE, "naloxone 98101");
            line.writeNotes();
            String notes = "SELECT DISTINCT what FROM note WHERE what !~ '^(opened|closed)'";
            List<String> before = rows(line, notes);
            line.exchange().phone("+12065550144").text(LineFixture.HOTLINE, "CLOSED");
            line.writeNotes();

            assertThat(rows(line, "SELECT what FROM note WHERE what = 'taken-back'"))
                    .hasSize(3);
            assertThat(rows(line, "SELECT n::text FROM site_report")).containsExactly("1");
            assertThat(rows(line, notes)).hasSameElementsAs(before);
            assertThat(rows(line, "SELECT line || ' ' || n FROM line_count")).containsExactly("reported 1");
        }
    }

    @Test
    void an_emergency_in_which_nobody_presses_anything_has_no_trouble() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z")) {
            line.exchange()
                    .phone("+12065550142")
                    .call(LineFixture.HOTLINE)
                    .press("9")
                    .silence();
            line.writeNotes();
            assertThat(rows(line, "SELECT what FROM note")).contains("overdose").doesNotContain("silent");
        }
    }

    @Test
    void once_the_day_is_folded_no_table_has_a_row_of_one_contact() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:00:00Z")) {
            for (int phone = 10; phone < 22; phone++) {
                String words = phone % 2 == 0 ? "naloxone 98101" : "rights";
                line.exchange().phone("+120655501" + phone).text(LineFixture.HOTLINE, words);
            }
            line.writeNotes();
            List<String> names = rows(line, "SELECT encode(contact, 'hex') FROM note");
            assertThat(names).hasSizeGreaterThanOrEqualTo(12);
            NightlyFoldFixture.fold(line.database(), new RecordRules(Span.DAY, new Threshold(5), 11, 24))
                    .round(DAY.plusDays(1));

            assertThat(rows(line, "SELECT count(*)::text FROM call_record")).containsExactly("12");
            assertThat(rows(line, "SELECT concat_ws(' ', state, code, contacts) FROM area_count"))
                    .containsExactly("US-WA 981 6");
            assertThat(Cells.of(line.database()))
                    .noneMatch(cell -> names.stream().anyMatch(cell::contains));
        }
    }

    private static List<String> rows(LineFixture line, String query) {
        return line.database()
                .commit(handle -> handle.select(query).mapTo(String.class).list());
    }
}
