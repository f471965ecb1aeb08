package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;
import org.porchlight.testing.InBrowser;

/** Two people with the desk open: what one does the other sees at once, and of one request only one gets it. */
@InBrowser
class DeskLiveTest {

    private final Browser browser;
    private LineFixture line;
    private DeskBrowserFixture one;
    private DeskBrowserFixture other;

    DeskLiveTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void enter() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        one = new DeskBrowserFixture(browser, line, 360, ColorScheme.DARK).enter(Role.RESPONDER);
        other = new DeskBrowserFixture(browser, line, 1280, ColorScheme.LIGHT).enter(Role.COORDINATOR);
    }

    @AfterEach
    void leave() {
        one.close();
        other.close();
        line.close();
        one.wentWell();
        other.wentWell();
    }

    @Test
    void a_request_comes_and_goes_on_every_open_page() {
        one.open(ConsolePaths.QUEUE);
        assertThat(one.text("Nobody waits")).isVisible();
        assertThat(other.text("Nobody waits for a call right now.")).isVisible();

        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        assertThat(one.text("Ask for Robin")).isVisible();
        assertThat(other.text("1 person waits for a call now.")).isVisible();

        one.button("Take").click();
        assertThat(one.text("First words")).isVisible();
        assertThat(other.text("Nobody waits for a call right now.")).isVisible();

        line.exchange().phone("+12065550142").text(LineFixture.HOTLINE, "NO CALL");
        assertThat(one.text("This one is no longer with you.")).isVisible();
    }

    @Test
    void of_two_who_take_the_same_one_gets_it_and_the_other_a_kind_word() {
        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        one.open(ConsolePaths.QUEUE);
        other.open(ConsolePaths.QUEUE);
        assertThat(one.button("Take")).isVisible();
        assertThat(other.button("Take")).isVisible();
        // As between two taps at the same moment, no news comes between them.
        other.page().route("**/queue?*", route -> route.fulfill(new FulfillOptions().setStatus(204)));
        one.button("Take").click();
        assertThat(one.text("First words")).isVisible();
        other.page().unroute("**/queue?*");
        other.button("Take").click();
        assertThat(other.text("Somebody else has taken this one.")).isVisible();
        assertThat(other.text("With demo-responder")).isVisible();
    }

    @Test
    void what_changes_takes_neither_the_focus_nor_the_place_nor_a_half_written_field() {
        other.open("/console/shifts");
        Locator from = other.page().locator("#from");
        from.fill("05:30");
        from.focus();
        other.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
        double place = ((Number) other.page().evaluate("window.scrollY")).doubleValue();

        one.open("/console/shifts").button("No call requests tonight").click();
        assertThat(one.text("The line takes no call requests tonight.")).isVisible();
        assertThat(other.button("Take requests again")).isVisible();
        assertThat(from).isFocused();
        assertThat(from).hasValue("05:30");
        assertThat(((Number) other.page().evaluate("window.scrollY")).doubleValue())
                .isGreaterThan(place - 200);

        other.button("Take requests again").click();
        assertThat(one.button("No call requests tonight")).isVisible();
    }

    @Test
    void whoever_signs_out_elsewhere_is_led_to_the_way_in() {
        line.database().commit(handle -> handle.execute("DELETE FROM session"));
        new TexterFixture(line, "+12065550142").ask("Robin", 1, true);
        assertThat(one.button("Enter as responder")).isVisible();
        assertThat(other.button("Enter as responder")).isVisible();
    }
}
