package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.ScriptFolderFixture;

/** What a text was taken for, and saying what it belongs to, in a real browser. */
class LessonBrowserTest extends HandsetFixture {
    @TempDir
    private Path scripts;

    @BeforeEach
    void a_line_that_learns() {
        learning(ScriptFolderFixture.in(scripts));
    }

    @Test
    void a_text_shows_what_it_was_taken_for_and_is_taught() {
        open("seattle");
        write("narcan near 98101");
        Locator turn = turn("narcan near 98101");
        assertThat(turn).containsText("NALOXONE near you");
        assertThat(turn.locator("q").first()).containsText("narcan");
        assertThat(turn).containsText("English");

        write("the porch cat needs her bowl");
        button(turn("porch cat"), "This belongs to …").click();
        assertThat(sheet().locator("textarea")).hasValue("the porch cat needs her bowl");
        assertThat(sheet().locator("[name=language]")).hasValue("en");
        sheet().locator("[name=topic]").selectOption("supplies");
        button(sheet(), "Add").click();
        assertThat(sheet().locator("[role=status]")).containsText("The line now takes this text for “needles");
        assertThat(sheet().locator("[role=status]")).containsText("supplies.txt");
        button(sheet(), "Close").click();
        assertThat(sheet()).isHidden();

        write("the porch cat needs her bowl");
        assertThat(page().locator("#happened .turn").first()).containsText("needles, pipes, supplies");
    }

    @ParameterizedTest(name = "at {0} px, {1}, {2}")
    @CsvSource({"1280,LIGHT,en", "1280,DARK,fr", "360,LIGHT,es", "360,DARK,fr"})
    void the_form_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme, String language) {
        look(new Browser.NewContextOptions()
                .setViewportSize(width, width > 1000 ? 860 : 740)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        openIn(language, "seattle");
        phones().first().locator("input[name=body]").fill("jveux mourir");
        phones().first().locator(".compose:has([name=body]) button").click();
        Locator turn = turn("jveux mourir");
        turn.scrollIntoViewIfNeeded();
        picture("lesson-turn", width, scheme);
        turn.locator("[data-lesson]").click();
        sheet().locator("textarea").fill("jveux partir d'ici");
        sheet().locator(".button-main").click();
        assertThat(sheet().locator("[data-stage=LEARNT]")).isVisible();
        picture("lesson", width, scheme);

        Assertions.assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        Assertions.assertThat(
                        new AxeBuilder(page()).setLegacyMode(true).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    private Locator sheet() {
        return page().locator("#lesson");
    }

    /** The newest turn on a text with these words. */
    private Locator turn(String words) {
        return page().locator("#happened .turn:has([data-lesson*='" + words + "'])")
                .first();
    }

    private void picture(String name, int width, ColorScheme scheme) {
        String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", file)));
    }
}
