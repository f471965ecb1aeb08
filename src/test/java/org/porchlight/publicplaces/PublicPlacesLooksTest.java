package org.porchlight.publicplaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.testing.InBrowser;

/** The page of places in a real browser: it fits, can be touched, has no barrier, and asks nobody but us for anything. */
@InBrowser
class PublicPlacesLooksTest {
    private static LineFixture line;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final Browser browser;

    PublicPlacesLooksTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    private Page page(BrowserContext context) {
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> addresses.add(request.url()));
        return page;
    }

    private static void lookUp(Page page, String where) {
        page.navigate(line.address() + "/places?lang=en");
        page.getByLabel("Postal code, ZIP or town").fill(where);
        page.keyboard().press("Enter");
    }

    @ParameterizedTest(name = "at {0} px, {1}")
    @CsvSource({"1280,LIGHT", "360,DARK"})
    void the_list_and_the_map_fit_can_be_touched_and_have_no_barrier(int width, ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width > 1000 ? 860 : 740)
                .setColorScheme(scheme))) {
            Page page = page(context);
            lookUp(page, "98101");
            assertThat(page.locator("#map .map-pin")).not().hasCount(0);
            assertThat(page.locator("#map path.map-land")).not().hasCount(0);
            look(page, "places-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));

            page.locator("#map .map-pin:has(.pins)").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#map")).isFocused();
            page.locator("#map .map-pin:has(.pin)").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".site:focus")).hasCount(1);
            page.locator("#map").focus();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("+");
            for (String typed : List.of("London", "I want to die", "overdose")) {
                lookUp(page, typed);
                assertThat(page.locator(typed.equals("London") ? "#others" : "#danger"))
                        .isVisible();
                look(page, "places-" + typed.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + width);
            }
        }
        assertThat(troubles).as("what the browser complained about").isEmpty();
        assertThat(addresses)
                .allMatch(address -> address.startsWith(line.address() + "/"))
                .noneMatch(address -> address.contains("98101"));
    }

    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(tooSmall(page)).isEmpty();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    /** What a finger would miss: anything to press under 44 px, but for links within text. */
    @SuppressWarnings("unchecked")
    private static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
            () => [...document.querySelectorAll("button, input:not([type=hidden]), select, nav a, .brand, .map-pin, .map-zoom a")]
                .filter(it => it.checkVisibility())
                .map(it => ({it, box: it.getBoundingClientRect()}))
                .filter(({box}) => box.width < 44 || box.height < 43.5)
                .map(({it, box}) => `${it.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)\
            """);
    }

    @Test
    void without_javascript_the_list_says_it_all() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false))) {
            Page page = page(context);
            page.navigate(line.address() + "/places/embed?lang=fr");
            page.getByLabel("Code postal ou ville").fill("springfield il");
            page.getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.locator("#listed")).hasText("Près de Springfield, IL");
            assertThat(page.locator("[data-map]")).isHidden();
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(troubles).isEmpty();
    }
}
