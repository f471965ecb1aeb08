package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.porchlight.LineFixture;
import org.porchlight.testing.InBrowser;

/** A fresh line and a fresh page for each test, one browser for all. A script error or a broken policy fails the test. */
@InBrowser
abstract class HandsetFixture {

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private Browser browser;
    private LineFixture line;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void fresh(Browser browser) {
        this.browser = browser;
        line = new LineFixture("2026-11-23T18:00:00Z");
        look(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void nothing_went_wrong() {
        // Before the line ends: a reply that is still on its way then is no fault of the line's.
        var complaints = List.copyOf(line.exchange().errors());
        context.close();
        line.close();
        assertThat(addresses).as("no address holds a number").noneMatch(address -> address.matches(".*[0-9]{7}.*"));
        assertThat(troubles).as("what the browser complained about").isEmpty();
        assertThat(complaints).as("what the provider complained about").isEmpty();
    }

    /** A line whose scripts lie in a folder, in place of the fresh one. */
    void learning(Path scripts) {
        line.close();
        line = LineFixture.learning("2026-11-23T18:00:00Z", scripts);
    }

    /** A line on which callers may say a place, in place of the fresh one. */
    void listening() {
        line.close();
        line = LineFixture.listening("2026-11-23T18:00:00Z");
    }

    /** Another browser window, in place of the last. */
    void look(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options.setLocale("en-US"));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> addresses.add(request.url()));
    }

    /** @param phones which phones, side by side */
    void open(String... phones) {
        openIn("en", phones);
    }

    void openIn(String language, String... phones) {
        page.navigate(line.address() + "/handset?lang=" + language
                + Stream.of(phones).map(phone -> "&phone=" + phone).collect(Collectors.joining()));
    }

    Page page() {
        return page;
    }

    LineFixture line() {
        return line;
    }

    /** One phone with all that belongs to it. */
    Locator phone(String name) {
        return page.locator("[data-phone=" + name + "]");
    }

    /** Presses a button with that name, on the page's first phone. */
    void click(String name) {
        button(phones().first(), name).click();
    }

    static Locator button(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator phones() {
        return page.locator("[data-phone]");
    }

    /** Presses keys of the first phone's keypad. */
    void press(String keys) {
        keys.chars().forEach(key -> page.locator(".keypad [data-key='" + (char) key + "']")
                .first()
                .click());
    }

    /** Skips what is being said, up to where the line waits. */
    void hurry() {
        click("Hurry");
    }

    /** What was said, if it holds these words. */
    Locator line(String words) {
        return phones().first()
                .locator(".line", new Locator.LocatorOptions().setHasText(words))
                .last();
    }

    /** Calls from the first phone and hears the first words. */
    void callTo(String words) {
        click("Call");
        assertThat(line(words)).isVisible();
    }

    /** What the first phone's screen says. */
    Locator status() {
        return phones().first().locator("[data-part=status]");
    }

    /** A key that is offered on the first phone. */
    Locator offer(String key) {
        return phones().first().locator(".offer[data-key='" + key + "']");
    }

    /** Writes a text on the first phone. */
    void write(String words) {
        phones().first().locator("input[name=body]").fill(words);
        click("Send");
    }

    Locator bubbles() {
        return phones().first().locator(".bubble");
    }

    /** The newest text on the first phone with these words. */
    Locator bubble(String words) {
        return bubbles().filter(new Locator.FilterOptions().setHasText(words)).last();
    }

    /** The newest turn that led to this step. */
    Locator happened(String step) {
        return page.locator("#happened .turn", new Page.LocatorOptions().setHasText(step))
                .first();
    }

    static Locator.LocatorOptions text(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }
}
