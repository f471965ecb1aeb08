package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.folding.Area;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Operator;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.staff.Role;

/** Reports as coordinators read them, print them and take them out. */
class ReportPagesTest {
    private static final String LIST = "/console/reports";
    private static final String MONTH = LIST + "/month/2026-10-01";
    private static final String QUARTER = LIST + "/quarter/2026-07-01";
    private static final LocalDate MONDAY = LocalDate.parse("2026-09-28");

    private LineFixture line;
    private StaffClientFixture coordinator;

    @BeforeEach
    void report() {
        line = LineFixture.atOneTime("2026-11-23T18:00:00Z");
        coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR);
        assertThat(coordinator.get(LIST).body()).contains("id=\"nothing\"");
        var notes = new NightlyFoldFixture(line.database());
        for (int week = -12; week <= 3; week++) {
            notes.contacts(40, MONDAY.plusWeeks(week));
        }
        notes.areas(20, MONDAY.minusWeeks(4), new Area("US-WA", "981"));
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2026-11-02"));
    }

    @AfterEach
    void close() {
        coordinator.close();
        line.close();
    }

    @Test
    void coordinators_alone_see_them() {
        try (var responder = new StaffClientFixture(line).enter(Role.RESPONDER)) {
            assertThat(List.of(LIST, MONTH, QUARTER))
                    .allMatch(path -> responder.get(path).statusCode() == 403)
                    .allMatch(path -> coordinator.get(path).statusCode() == 200);
            assertThat(responder.post(MONTH + "/file", Map.of()).statusCode()).isEqualTo(403);
            assertThat(responder.post(MONTH + "/summary", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(coordinator.get("/console").body()).contains("href=\"" + LIST + "\"");
        assertThat(coordinator.get(LIST + "/month/2026-12-01").statusCode()).isEqualTo(404);
        assertThat(coordinator.get(LIST + "/year/2026-01-01").statusCode()).isEqualTo(404);
        assertThat(coordinator.get(LIST + "/month/yesterday").statusCode()).isEqualTo(404);
    }

    @Test
    void a_table_reads_by_lines_of_contacts_in_every_language() {
        assertThat(coordinator.get(LIST).body())
                .contains("href=\"" + MONTH + "\"", "October 2026", "Q3 2026", "RECORDS_BY=month");
        assertThat(coordinator.get(MONTH).body())
                .contains("never people", "By phone or by text", "10 or fewer", "id=\"report-channel\"", "%");
        assertThat(coordinator.get(QUARTER).body())
                .contains("What it was mostly about", "US-WA 981", ">20<", "Naloxone")
                .doesNotContain("id=\"report-channel\"");
        for (String language : List.of("fr", "es")) {
            line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
            assertThat(coordinator.get(QUARTER).body())
                    .doesNotContain("10 or fewer", "never people")
                    .contains("US-WA 981");
        }
    }

    @Test
    void a_file_is_for_a_spreadsheet_and_stands_in_the_log() {
        coordinator.get(MONTH);
        assertThat(coordinator.get("/console/log").body()).doesNotContain("Took a report out");
        coordinator.get(MONTH);
        var file = coordinator.post(MONTH + "/file", Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"month-2026-10-01.csv\"");
        assertThat(file.body().lines().flatMap(row -> Stream.of(row.split(","))))
                .contains("October 2026", "Calls", "10 or fewer")
                .noneMatch(cell -> cell.matches("[=+@-].*"));
        assertThat(coordinator.get("/console/log").body()).contains("Took a report out");
    }

    @Test
    void a_month_on_one_page_is_taken_out_and_stands_in_the_log() {
        coordinator.get(MONTH);
        assertThat(coordinator.get("/console/log").body()).doesNotContain("Took a report out");
        coordinator.get(MONTH);
        var page = coordinator.post(MONTH + "/summary", Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Monthly summary: October 2026", "never people", "id=\"summary-channel\"", "September 2026")
                .contains(Operator.EXAMPLE.name());
        assertThat(coordinator.get("/console/log").body()).contains("Took a report out");
        coordinator.get(QUARTER);
        assertThat(coordinator.post(QUARTER + "/summary", Map.of()).statusCode())
                .as("a quarter has no summary")
                .isEqualTo(404);
    }

    @Test
    void a_reprint_is_the_same_to_the_last_letter() {
        String before = body(QUARTER);
        new NightlyFoldFixture(line.database()).contacts(99, MONDAY.minusWeeks(3));
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2026-11-03"));
        assertThat(body(QUARTER)).isEqualTo(before);
    }

    @Test
    void no_page_and_no_file_shows_whose_it_was() {
        String digits = "2065550187";
        for (int text = 0; text < 3; text++) {
            line.exchange().phone("+1" + digits).text(LineFixture.HOTLINE, "naloxone 98101");
        }
        line.exchange()
                .phone("+1" + digits)
                .call(LineFixture.HOTLINE)
                .press("1")
                .press("98101");
        line.writeNotes();
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2027-01-04"));
        List<String> pages =
                List.of(LIST, LIST + "/week/2026-11-23", LIST + "/month/2026-11-01", LIST + "/quarter/2026-10-01");
        for (String page : pages) {
            var read = coordinator.get(page);
            assertThat(read.statusCode()).as(page).isEqualTo(200);
            assertThat(read.body()).doesNotContain(digits, digits.substring(3), "98101");
        }
        assertThat(coordinator.post(pages.getLast() + "/file", Map.of()).body())
                .contains("10 or fewer")
                .doesNotContain(digits, digits.substring(3), "98101");
    }

    private String body(String path) {
        String page = coordinator.get(path).body();
        return page.substring(page.indexOf("<main"), page.indexOf("<form class=\"no-print\""));
    }
}
