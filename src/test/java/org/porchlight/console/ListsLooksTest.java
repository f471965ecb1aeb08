package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/** The map of all places and the pages that take lists in, on a phone's screen and on a desk's, by day and by night. */
@InBrowser
@Order(1)
class ListsLooksTest {
    private static final byte[] LIST = """
        name,street,city,region,postal_code,services,hours
        Moth Wing Desk,12 Mothwing Rd,Spokane,WA,99201,naloxone,Mo-Fr 9-17
        Moth Wing Annex,14 Mothwing Rd,Nowhere,QQ,,wizardry,
        """.getBytes(StandardCharsets.UTF_8);

    /** Whether no mark on the map hides another. */
    private static final String APART = """
        () => {
            const at = [...document.querySelectorAll('#map .map-pin')].map((mark) => mark.getBoundingClientRect());
            return at.every((one, i) => at.slice(i + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) > 28));
        }
        """;

    private final Browser browser;

    ListsLooksTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "at {0} px, {1}, {2}")
    @CsvSource({"1280,LIGHT,en", "1280,DARK,en", "360,LIGHT,es", "360,DARK,fr"})
    void every_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme, String language) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, width, scheme).enter(Role.COORDINATOR)) {
            line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
            desk.open("/console/sites/map");
            assertThat(desk.page().locator("#map .map-pin")).not().hasCount(0);
            assertThat(desk.page().locator("#map path.map-land")).not().hasCount(0);
            assertThat(desk.page().locator("#map .pins")).not().hasCount(0);
            Assertions.assertThat((Boolean) desk.page().evaluate(APART)).isTrue();
            desk.look("directory");
            desk.page().locator("#map .pins").first().click();
            assertThat(desk.page().locator("#map .pin")).not().hasCount(0);
            Assertions.assertThat((Boolean) desk.page().evaluate(APART)).isTrue();

            desk.open("/console/sites/import").look("import");
            desk.page().locator("input[type=file]").setInputFiles(new FilePayload("mine.csv", "text/csv", LIST));
            desk.page().locator("#import .button-main").click();
            assertThat(desk.page().locator("#counts")).isVisible();
            desk.look("plan");
            desk.page().locator("form[action$=bring-in] button").click();
            assertThat(desk.page().locator(".notice")).isVisible();
            desk.wentWell();
        }
    }
}
