package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** One person's own browser on the desk. What it complained about, and what it asked for, is kept for the end of the test. */
final class DeskBrowserFixture implements AutoCloseable {
    static {
        // A busy machine is no trouble of the page's.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final LineFixture line;
    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final ColorScheme scheme;

    DeskBrowserFixture(Browser browser, LineFixture line, int width, ColorScheme scheme) {
        this(
                browser,
                line,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width > 1000 ? 860 : 740)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE),
                width,
                scheme);
    }

    /** One that runs no script. */
    static DeskBrowserFixture withoutScript(Browser browser, LineFixture line) {
        var options = new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false);
        return new DeskBrowserFixture(browser, line, options, 360, ColorScheme.LIGHT);
    }

    private DeskBrowserFixture(
            Browser browser, LineFixture line, Browser.NewContextOptions options, int width, ColorScheme scheme) {
        this.line = line;
        this.width = width;
        this.scheme = scheme;
        this.context = browser.newContext(options.setLocale("en-US"));
        context.setDefaultTimeout(60_000);
        this.page = context.newPage();
        watch(page);
    }

    private void watch(Page one) {
        one.onConsoleMessage(message -> {
            // A form that is sent back with what to mend is no trouble.
            boolean mend = message.text().contains("status of 422");
            if (List.of("error", "warning").contains(message.type()) && !mend) {
                troubles.add(message.text());
            }
        });
        one.onPageError(troubles::add);
        one.onRequest(request -> addresses.add(request.url()));
    }

    /** Another page of the same browser. */
    Page another() {
        Page other = context.newPage();
        watch(other);
        return other;
    }

    Page page() {
        return page;
    }

    /** Over the name of this machine: to a bare address a browser sends no secure cookie. */
    String address(String path) {
        return line.address().replace("127.0.0.1", "localhost") + path;
    }

    DeskBrowserFixture enter(Role role) {
        page.navigate(address(ConsolePaths.SIGN_IN));
        button(role == Role.RESPONDER ? "Enter as responder" : "Enter as coordinator")
                .click();
        assertThat(page).hasURL(address(ConsolePaths.HOME));
        return this;
    }

    DeskBrowserFixture open(String path) {
        page.navigate(address(path));
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** Goes from one thing to the next with the keyboard, until there, and presses it. */
    void press(Locator wanted) {
        for (int steps = 0; steps < 80; steps++) {
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by keyboard: " + wanted);
    }

    /** Keeps a picture, and looks whether everything fits, can be touched, and has no barrier. */
    void look(String name) {
        page.waitForLoadState();
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target/screenshots",
                        "desk-" + name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
        picture(name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " fits")
                .isLessThanOrEqualTo(width);
        assertThat(tooSmall()).as(name + " can be touched").isEmpty();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as(name + " has no barrier")
                .isEmpty();
    }

    /** Those of the README are made anew on request. */
    private void picture(String name) {
        if (Boolean.getBoolean("pictures") && List.of("queue", "directory").contains(name) && width > 1000) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "src/site/pictures", name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                    .setClip(0, 0, width, 720));
        }
    }

    /** What a finger would miss. */
    @SuppressWarnings("unchecked")
    private List<String> tooSmall() {
        return (List<String>) page.evaluate("""
            () => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a, .button, .brand")]
                .map(it => it.closest("label.check") ?? it)
                .filter(it => it.checkVisibility())
                .map(it => ({it, box: (it.closest(".check") ?? it).getBoundingClientRect()}))
                .filter(({box}) => box.width < 44 || box.height < 43.5)
                .map(({it, box}) => `${it.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)\
            """);
    }

    /** Nothing went wrong, and no address held anybody's number. */
    void wentWell() {
        assertThat(troubles).as("what the browser complained about").isEmpty();
        assertThat(addresses)
                .as("addresses")
                .noneMatch(address -> address.contains("206555") || address.contains("%2B1"));
    }

    @Override
    public void close() {
        context.close();
    }
}
