package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/**
 * The console in a real browser: a fresh line for each test, and as many windows as it wants, each with cookies of its
 * own. A script error or a broken policy fails the test.
 */
@InBrowser
abstract class ScreenFixture {

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();
    private Browser browser;
    private LineFixture line;

    @BeforeEach
    void fresh(Browser browser) {
        this.browser = browser;
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
    }

    @AfterEach
    void nothing_went_wrong() {
        windows.forEach(BrowserContext::close);
        line.close();
        assertThat(troubles).as("what the browser complained about").isEmpty();
    }

    LineFixture line() {
        return line;
    }

    Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-US"));
        windows.add(context);
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A page that says what is not right comes with its status; the browser repeats it, and that is all.
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().startsWith("Failed to load resource")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        return page;
    }

    void open(Page page, String path) {
        page.navigate(line.address() + path);
    }

    /** The demo's short way in. */
    void enter(Page page, Role role) {
        open(page, ConsolePaths.SIGN_IN);
        button(page, "Enter as " + role.code()).click();
        page.waitForURL("**/console");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Keeps a picture, and finds what would be in anybody's way. */
    static void look(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("it fits")
                .isLessThanOrEqualTo(width);
        assertThat(tooSmall(page)).as("a finger hits it").isEmpty();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    /** What a finger would miss: anything to press under 44 px, but for links within text. */
    @SuppressWarnings("unchecked")
    private static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
            () => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a, .brand, .button")]
                .map(it => it.closest("label.check") ?? it)
                .filter(it => it.checkVisibility())
                .map(it => ({it, box: it.getBoundingClientRect()}))
                .filter(({box}) => box.width < 44 || box.height < 43.5)
                .map(({it, box}) => `${it.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)\
            """);
    }
}
