package org.porchlight.handset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.porchlight.LineUnderTest;
import org.porchlight.testing.Chromium;

/** A fresh line and a fresh page for each test, one browser for all. A script error or a broken policy fails the test. */
abstract class BrowserCase {
    private static Chromium chromium;

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private LineUnderTest line;
    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void fresh() {
        line = new LineUnderTest("2026-11-23T18:00:00Z");
        look(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void nothing_went_wrong() {
        context.close();
        line.close();
        assertThat(troubles).as("what the browser complained about").isEmpty();
        assertThat(line.exchange().errors()).as("what the provider complained about").isEmpty();
    }

    /** Another browser window, in place of the last. */
    void look(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser().newContext(options.setLocale("en-US"));
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
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

    LineUnderTest line() {
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
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator phones() {
        return page.locator("[data-phone]");
    }

    /** Presses keys of the first phone's keypad. */
    void press(String keys) {
        keys.chars().forEach(key -> page.locator(".keypad [data-key='" + (char) key + "']").first().click());
    }

    /** Skips what is being said, up to where the line waits. */
    void hurry() {
        click("Hurry");
    }

    /** What was said, if it holds these words. */
    Locator line(String words) {
        return phones().first().locator(".lines li", new Locator.LocatorOptions().setHasText(words)).last();
    }
}
