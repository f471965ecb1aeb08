package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the handset looks in mid-call, on a phone's screen and on a desk's, by day and by night. The pictures stay in
 * {@code target/screenshots}; {@code -Dpictures=true} also makes those of the README anew.
 */
@Order(1)
class HandsetLooksTest extends HandsetFixture {
    @ParameterizedTest(name = "at {0} px, {1}")
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void the_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme) {
        look(new Browser.NewContextOptions()
                .setViewportSize(width, width > 1000 ? 860 : 740)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        inMidCall();
        picture(width, scheme);
        happened("naloxone.sites").first().locator("summary").click();

        Assertions.assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        Assertions.assertThat(tooSmall()).isEmpty();
        Assertions.assertThat(
                        new AxeBuilder(page()).setLegacyMode(true).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    private void inMidCall() {
        open("seattle");
        write("nalaxone 98101");
        assertThat(bubble("Paper Lantern Room")).isVisible();
        callTo("Someone not waking");
        press("1");
        assertThat(line("Enter the 5 digits")).isVisible();
        press("98101");
        assertThat(line("Near Seattle")).isVisible();
        assertThat(line("Lanternfish Avenue")).isVisible();
        hurry();
        assertThat(status()).hasText("Your turn");
        assertThat(page().locator("#happened .turn")).hasCount(4);
    }

    private void picture(int width, ColorScheme scheme) {
        page().mouse().move(0, 0);
        String name = (width > 1000 ? "handset-" : "handset-" + width + "-")
                + scheme.name().toLowerCase(java.util.Locale.ROOT);
        Path kept = Path.of("target/screenshots", name + ".png");
        page().screenshot(new Page.ScreenshotOptions().setPath(kept));
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(kept.resolveSibling(name + "-whole.png"))
                .setFullPage(true));
        if (Boolean.getBoolean("pictures") && width > 1000) {
            page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("src/site/pictures", name + ".png")));
        }
    }

    /** What a finger would miss: anything to press under 44 px, but for links within text. */
    @SuppressWarnings("unchecked")
    private List<String> tooSmall() {
        return (List<String>) page().evaluate("""
            () => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a, .brand")]
                .filter(it => it.checkVisibility())
                .map(it => ({it, box: it.getBoundingClientRect()}))
                .filter(({box}) => box.width < 44 || box.height < 43.5)
                .map(({it, box}) => `${it.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)\
            """);
    }
}
