package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/** How the pages of the directory look and are used, on a phone's screen and on a desk's, by day and by night. */
@InBrowser
@Order(1)
class SiteLooksTest {
    private static final String SITES = "/console/sites";
    private static final String TIDEPOOL = SITES + "/of/seattle-tidepool";

    private final Browser browser;

    SiteLooksTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "at {0} px, {1}, in {2}")
    @CsvSource({"1280,LIGHT,fr", "360,DARK,es"})
    void every_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme, String language) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var responder = new StaffClientFixture(line).enter(Role.RESPONDER);
                var desk = new DeskBrowserFixture(browser, line, width, scheme).enter(Role.COORDINATOR)) {
            line.database()
                    .commit(handle -> handle.execute("UPDATE staff SET pages = ?", language)
                            + handle.execute(
                                    "UPDATE site SET vanished_on = '2026-11-20', source = 'list', source_id = id"
                                            + " WHERE city = 'Boston'"));
            responder.get(SITES);
            responder.post(TIDEPOOL + "/report", Map.of("what", "moved"));
            String suffix = "-" + language;
            for (String page : List.of("", "/tasks", "/new", "/of/seattle-tidepool/remove")) {
                desk.open(SITES + page).look("sites" + page.replace('/', '-') + suffix);
            }
            desk.open(ConsolePaths.HOME).look("sites-due" + suffix);
            change(desk, suffix);
            desk.wentWell();
        }
    }

    /** By the keys and fields that a person uses, whatever the language. */
    private static void change(DeskBrowserFixture desk, String suffix) {
        Page page = desk.page();
        desk.open(TIDEPOOL);
        page.locator("#no-kits button").nth(1).click();
        page.locator("#mark-closed").click();
        desk.look("site" + suffix);
        page.locator("#edit").click();
        page.locator("[name=phone]").fill("nobody");
        page.locator("[name='hours-by'][value=week]").check();
        page.locator("[name='from-0-0']").fill("09:00");
        page.locator("[name='until-0-0']").fill("12:30");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#problems")).isVisible();
        desk.look("site-problems" + suffix);
        page.locator("[name=phone]").fill("206-555-0158");
        page.locator("button[value=preview]").click();
        assertThat(page.locator("#preview")).isVisible();
        desk.look("site-preview" + suffix);
        page.locator("button[value=save]").click();
        assertThat(page.locator("#facts")).isVisible();
        page.locator("#to-history").click();
        desk.look("site-history" + suffix);
    }

    @Test
    void the_browser_says_what_callers_hear_in_their_language() {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var desk = new DeskBrowserFixture(browser, line, 360, ColorScheme.LIGHT).enter(Role.RESPONDER)) {
            Page page = desk.page();
            page.addInitScript("""
                window.said = [];
                window.speechSynthesis.speak = it => said.push(it.lang + " " + it.text);
                """);
            desk.open(TIDEPOOL);
            page.locator("[data-hear=spoken-fr]").click();
            page.waitForFunction("said.length === 1");
            Assertions.assertThat((String) page.evaluate("said[0]")).startsWith("fr-CA Tidepool Night Room. ");
            page.addInitScript("delete window.SpeechSynthesisUtterance");
            desk.open(TIDEPOOL);
            assertThat(page.locator("#spoken-fr")).isVisible();
            assertThat(page.locator("[data-hear=spoken-fr]")).isHidden();
            desk.wentWell();
        }
    }
}
