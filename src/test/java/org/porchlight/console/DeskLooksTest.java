package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/**
 * How the desk looks, on a phone's screen and on a desk's, by day and by night: everything fits, can be touched, and has
 * no barrier. The pictures stay in {@code target/screenshots}.
 */
@InBrowser
@Order(1)
class DeskLooksTest {
    private final Browser browser;

    DeskLooksTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "at {0} px, {1}")
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void every_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, width, scheme).enter(Role.COORDINATOR)) {
            ask(line);
            everyPage(desk, "");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"fr", "es"})
    void longer_words_fit_too(String language) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, 360, ColorScheme.LIGHT).enter(Role.COORDINATOR)) {
            ask(line);
            line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
            everyPage(desk, "-" + language);
        }
    }

    /** Some who can be called now, one of them where the clocks are three hours ahead, and one later. */
    private static void ask(LineFixture line) {
        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        new TexterFixture(line, "+14165550143").ask("", 2, false);
        new TexterFixture(line, "+12065550147").ask("Auntie Jo", 4, true);
        line.database().commit(handle -> handle.execute("""
            INSERT INTO callback_count (day, disposition, n) VALUES ('2026-11-22', 'expired', 2)
            """));
    }

    private static void everyPage(DeskBrowserFixture browser, String suffix) {
        browser.open(ConsolePaths.HOME).look("home" + suffix);
        browser.open(ConsolePaths.QUEUE).look("queue" + suffix);
        browser.page().locator("#now form button").first().click();
        assertThat(browser.page().locator("#say")).isVisible();
        browser.look("card" + suffix);
        for (String page : List.of("shifts", "practice", "log", "hours", "kept")) {
            browser.open(ConsolePaths.HOME + "/" + page).look(page + suffix);
        }
        browser.open(ConsolePaths.HOME).look("home-with-one" + suffix);
        browser.wentWell();
    }
}
