package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
    void every_page_fits_and_has_no_barrier(int width, ColorScheme scheme, String language) throws IOException {
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
            byte[] printed = desk.page().pdf();
            Files.write(Path.of("target/screenshots/report-summary-" + language + ".pdf"), printed);
            Assertions.assertThat(pages(printed)).isEqualTo(1);
            desk.open(ConsolePaths.REPORTS + "/quarter/2026-07-01").look("report-quarter-" + language);
            desk.wentWell();
        }
    }

    /** A chart says what its table says, in the same words, and no number besides. */
    @Test
    void a_chart_draws_what_its_table_shows_and_nothing_else() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, 1280, ColorScheme.LIGHT).enter(Role.COORDINATOR)) {
            report(line);
            for (String path : List.of("/month/2026-10-01", "/quarter/2026-07-01")) {
                desk.open(ConsolePaths.REPORTS + path);
                assertThat(desk.page().locator(".chart canvas").first()).isVisible();
                Assertions.assertThat(desk.page().evaluate(DRAWN))
                        .isEqualTo(desk.page().evaluate(SHOWN));
            }
            desk.wentWell();
        }
    }

    /** Of every chart, the lines that it draws: name, and from where to where its bar says that the count may be. */
    private static final String DRAWN = """
        () => [...document.querySelectorAll(".chart canvas")].map(canvas => Chart.getChart(canvas).data).map(drawn =>
            drawn.labels.map((label, at) => {
                const [bar, band] = drawn.datasets.map(it => it.data[at]);
                return label.join(" ") + ": " + (bar ? bar[1] : band ? band[1] + " or fewer" : "not shown");
            }).join("; ")).join("\\n")\
        """;

    private static final String SHOWN = """
        () => [...document.querySelectorAll(".charted")].filter(it => it.querySelector("canvas")).map(it =>
            [...it.querySelectorAll("tbody tr")].map(row =>
                row.querySelector("th").textContent + ": " + row.querySelector("td").textContent.replaceAll(",", "")
            ).join("; ")).join("\\n")\
        """;

    /** However long names are, and however few lines there are. */
    @ParameterizedTest(name = "at {0} px, {1}, {2}")
    @CsvSource({"1280,LIGHT,en", "1280,DARK,fr", "360,LIGHT,es", "360,DARK,fr"})
    void no_two_labels_of_a_chart_lie_over_each_other(int width, ColorScheme scheme, String language) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, width, scheme).enter(Role.COORDINATOR)) {
            line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
            report(line);
            for (String path : List.of("/month/2026-10-01", "/quarter/2026-07-01")) {
                desk.open(ConsolePaths.REPORTS + path);
                assertThat(desk.page().locator(".chart canvas").first()).isVisible();
                desk.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/screenshots/charts" + path.replace('/', '-') + "-" + width
                                        + "-" + scheme + ".png")));
                Assertions.assertThat(desk.page().evaluate(LABELS)).as(path).isNotEqualTo(0);
                Assertions.assertThat(desk.page().evaluate(OVERLAPS)).as(path).isEqualTo("");
            }
            desk.wentWell();
        }
    }

    private static final String LABELS = "[...document.querySelectorAll('.chart canvas')]"
            + ".filter(it => Chart.getChart(it).data.labels.some(label => label.length > 1)).length";

    /** The box of each label as it is drawn, line under line; of those of one chart, which begin above another's end. */
    private static final String OVERLAPS = """
        () => [...document.querySelectorAll(".chart canvas")].map(canvas => Chart.getChart(canvas)).flatMap(chart => {
            const high = chart.options.font.size * 1.2;
            const boxes = chart.data.labels.map((label, at) => {
                const middle = chart.scales.y.getPixelForValue(at);
                const half = label.length * high / 2;
                return {name: label.join(" "), top: middle - half, bottom: middle + half};
            });
            return boxes.filter((box, at) =>
                box.top < (at ? boxes[at - 1].bottom : 0) - 0.5 || box.bottom > chart.height + 0.5);
        }).map(box => box.name).join("; ")\
        """;

    @Test
    void without_a_script_the_tables_tell_everything() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = DeskBrowserFixture.withoutScript(browser, line).enter(Role.COORDINATOR)) {
            report(line);
            desk.open(ConsolePaths.REPORTS + "/quarter/2026-07-01");
            assertThat(desk.page().locator(".chart").first()).isHidden();
            assertThat(desk.page().locator("#report-topic")).containsText("10 or fewer");
        }
    }

    /** On white paper charts are black, whatever the screen is. */
    @Test
    void a_dark_screen_prints_light() throws IOException {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, 1280, ColorScheme.DARK).enter(Role.COORDINATOR)) {
            report(line);
            desk.open(ConsolePaths.REPORTS + "/month/2026-10-01");
            assertThat(desk.page().locator(".chart canvas").first()).isVisible();
            String inks = "[...document.querySelectorAll('.chart canvas')].map(it =>"
                    + " Chart.getChart(it).options.color).join()";
            desk.page().evaluate("addEventListener('beforeprint', () => document.title = " + inks + ")");
            String before = (String) desk.page().evaluate(inks);
            Files.write(
                    Path.of("target/screenshots/report-month.pdf"), desk.page().pdf());
            Assertions.assertThat(desk.page().title()).matches("(#000000,?)+");
            Assertions.assertThat(desk.page().evaluate(inks)).isEqualTo(before);
            Assertions.assertThat(before).doesNotContain("#000000");
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
