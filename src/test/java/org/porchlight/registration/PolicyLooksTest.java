package org.porchlight.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.testing.InBrowser;

/** The pages of privacy and terms in a real browser: they fit, have no barrier, and ask nobody but us for anything. */
@InBrowser
class PolicyLooksTest {
    private static LineFixture line;
    private final Browser browser;

    PolicyLooksTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        line = LineFixture.live("2026-11-23T18:20:00Z");
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/privacy, fr, 320, DARK",
        "/terms, es, 320, LIGHT",
        "/privacy, en, 1280, LIGHT",
        "/terms, en, 1280, DARK"
    })
    void they_fit_and_have_no_barrier(String path, String language, int width, ColorScheme scheme) {
        List<String> addresses = new CopyOnWriteArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 740).setColorScheme(scheme))) {
            context.setDefaultTimeout(60_000);
            Page page = context.newPage();
            page.onRequest(request -> addresses.add(request.url()));
            page.navigate(line.address() + path + "?lang=" + language);

            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(line.address()));
    }
}
