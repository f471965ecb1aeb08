package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.folding.Area;
import org.porchlight.folding.RecordRules;
import org.porchlight.records.NightlyFoldFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/** How reports look, on a phone's screen and on a desk's: everything fits and has no barrier. */
@InBrowser
@Order(1)
class ReportLooksTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-09-28");

    private final Browser browser;

    ReportLooksTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "at {0} px, {1}, {2}")
    @CsvSource({"1280,LIGHT,en", "360,DARK,fr", "360,LIGHT,es"})
    void every_page_fits_and_has_no_barrier(int width, ColorScheme scheme, String language) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, width, scheme).enter(Role.COORDINATOR)) {
            line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
            desk.open(ConsolePaths.REPORTS).look("reports-none-" + language);
            report(line);
            desk.open(ConsolePaths.REPORTS).look("reports-" + language);
            desk.open(ConsolePaths.REPORTS + "/month/2026-10-01").look("report-month-" + language);
            desk.page().locator("#summary").click();
            assertThat(desk.page().locator(".summary")).isVisible();
            desk.look("report-summary-" + language);
            Assertions.assertThat(pages(desk.page().pdf())).isEqualTo(1);
            desk.open(ConsolePaths.REPORTS + "/quarter/2026-07-01").look("report-quarter-" + language);
            desk.wentWell();
        }
    }

    /** Of letter paper, as it would be printed. */
    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void report(LineFixture line) {
        var notes = new NightlyFoldFixture(line.database());
        for (int week = -12; week <= 3; week++) {
            notes.contacts(60, MONDAY.plusWeeks(week));
        }
        notes.areas(20, MONDAY.minusWeeks(4), new Area("US-WA", "981"));
        NightlyFoldFixture.fold(line.database(), RecordRules.USUAL).round(LocalDate.parse("2026-11-02"));
    }
}
