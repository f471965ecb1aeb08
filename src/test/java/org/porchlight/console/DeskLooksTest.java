package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineUnderTest;
import org.porchlight.testing.Chromium;

/**
 * How the desk looks, on a phone's screen and on a desk's, by day and by night: everything fits, can be touched, and has
 * no barrier. The pictures stay in {@code target/screenshots}.
 */
class DeskLooksTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @ParameterizedTest(name = "at {0} px, {1}")
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void every_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme) {
        try (var line = LineUnderTest.atOneTime("2026-11-23T18:20:00Z");
                var browser = new DeskBrowser(chromium.browser(), line, width, scheme)) {
            new Seeker(line, "+12065550142").ask("Robin", 1, true);
            new Seeker(line, "+12065550146").ask("", 2, false);
            new Seeker(line, "+12065550147").ask("Auntie Jo", 4, true);
            browser.enter(Role.COORDINATOR).look("home");
            browser.open(QueuePages.PATH).look("queue");
            browser.button("Take").first().click();
            assertThat(browser.text("First words")).isVisible();
            browser.look("card");
            browser.open(Console.PATH + "/practice").look("practice");
            browser.open(Console.PATH + "/log").look("log");
            browser.open(Console.PATH + "/shifts").look("shifts");
            browser.wentWell();
        }
    }
}
