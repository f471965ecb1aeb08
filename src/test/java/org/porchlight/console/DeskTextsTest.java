package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Text;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/** What goes to the person by text from the card of their request: a question first, and what they asked for. */
@InBrowser
@Order(1)
class DeskTextsTest {
    private static final String PERSON = "+12065550142";
    private static final String CALLBACKS = "+12065550101";

    private final Browser browser;

    DeskTextsTest(Browser browser) {
        this.browser = browser;
    }

    private static LineFixture line() {
        return LineFixture.atOneTime("2026-11-23T18:20:00Z");
    }

    private static List<String> fromUs(LineFixture line) {
        return line.exchange().phone(PERSON).inbox().stream()
                .filter(text -> text.parties().from().equals(CALLBACKS))
                .map(Text::body)
                .toList();
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {360, 1280})
    void whoever_wanted_a_text_first_is_asked_before_their_phone_can_ring(int width) {
        try (LineFixture line = line();
                var desk = new DeskBrowserFixture(browser, line, width, ColorScheme.LIGHT)) {
            new TexterFixture(line, PERSON).askForATextFirst("Robin");
            desk.enter(Role.RESPONDER).open(ConsolePaths.QUEUE);
            desk.press(desk.button("Take"));
            assertThat(desk.button("Call")).hasCount(0);
            desk.look("card-ask");
            desk.press(desk.button("Ask by text if now is good"));
            assertThat(desk.text("Waiting for their answer.")).isVisible();
            line.sendWhatWaits();
            assertThat(fromUs(line)).singleElement().asString().contains("1 now is GOOD");

            line.exchange().phone(PERSON).text(CALLBACKS, "1");

            assertThat(desk.text("They said: now is good.")).isVisible();
            assertThat(desk.button("Call")).isVisible();
            desk.look("card-good");
            desk.wentWell();
        }
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {360, 1280})
    void a_place_a_tip_and_a_line_are_texted_without_a_number_in_sight(int width) {
        try (LineFixture line = line();
                var desk = new DeskBrowserFixture(browser, line, width, ColorScheme.DARK)) {
            new TexterFixture(line, PERSON).ask("Robin", 1, true);
            desk.enter(Role.RESPONDER).open(ConsolePaths.QUEUE).button("Take").click();
            desk.press(desk.page().locator("#to-texts"));
            desk.page().locator("#where").fill("98101");
            desk.press(desk.button("Find"));
            desk.look("texts");
            desk.press(desk.page().locator("#places .sendable .button").first());
            assertThat(desk.text("The text is on its way.")).isVisible();

            desk.page().locator("#to-texts").click();
            desk.page().locator("#tips summary").first().click();
            desk.page().locator("#tips .sendable .button").first().click();
            desk.page().locator("#to-texts").click();
            desk.page().locator("#lines summary").first().click();
            desk.look("texts-lines");
            desk.page().locator("#lines .sendable .button").first().click();
            line.sendWhatWaits();

            assertThat(fromUs(line)).hasSize(3);
            assertThat(fromUs(line)).anySatisfy(body -> assertThat(body).contains("1160 Lanternfish Ave"));
            assertThat(desk.page().content()).doesNotContain("5550142");
            desk.wentWell();
        }
    }

    @Test
    void several_towns_of_a_name_are_asked_about_and_an_unknown_place_is_said_to_be() {
        try (LineFixture line = line();
                var desk = new DeskBrowserFixture(browser, line, 360, ColorScheme.LIGHT)) {
            new TexterFixture(line, PERSON).ask("", 1, false);
            desk.enter(Role.RESPONDER).open(ConsolePaths.QUEUE).button("Take").click();
            desk.page().locator("#to-texts").click();
            desk.page().locator("#where").fill("springfield");
            desk.button("Find").click();
            assertThat(desk.text("Which one?")).isVisible();
            desk.page().locator("#places .sendables a").first().click();
            assertThat(desk.page().locator("#places")).containsText("Springfield");
            desk.page().locator("#where").fill("00000");
            desk.button("Find").click();
            assertThat(desk.text("That place isn’t known here.")).isVisible();
            desk.wentWell();
        }
    }
}
