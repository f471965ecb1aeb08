package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.InBrowser;

/** The demo, as a newcomer meets it in one browser: a call is asked for on the handset and returned from the desk beside it. */
@InBrowser
class NewcomerTest {
    private static Locator phone(Page handset, String name) {
        return handset.locator("[data-phone=" + name + "]");
    }

    private static void press(Locator phone, String button) {
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The provider brings the line the news of its phones, until the page shows this. */
    private static void shows(LineFixture line, Locator what) {
        Eventually.holds(() -> {
            line.exchange().deliverCallbacks();
            return what.first().isVisible();
        });
    }

    @Test
    void asks_for_a_call_returns_it_and_hears_both_phones_ring(Browser chromium) {
        try (var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
                var browser = new DeskBrowserFixture(chromium, line, 1280, ColorScheme.LIGHT)) {
            Page handset = browser.page();
            browser.open("/handset?lang=en&phone=seattle&phone=responder-1");
            Locator seattle = phone(handset, "seattle");
            for (String said : List.of("call me", "1", "Robin", "4", "2", "1", "1")) {
                int before = seattle.locator(".bubble").count();
                seattle.locator("input[name=body]").fill(said);
                press(seattle, "Send");
                Eventually.holds(() -> seattle.locator(".bubble").count() >= before + 2);
            }
            assertThat(seattle.locator(".bubble").last()).containsText("A person will try to call you");

            Page desk = browser.another();
            desk.navigate(browser.address(ConsolePaths.SIGN_IN));
            desk.getByText("Enter as responder").click();
            desk.getByText("See who waits").click();
            desk.getByText("Take", new Page.GetByTextOptions().setExact(true)).click();
            desk.getByText("Ask by text if now is good").click();
            assertThat(desk.getByText("Waiting for their answer.")).isVisible();
            line.sendWhatWaits();
            assertThat(seattle.locator(".bubble").last()).containsText("Is now a good time for a call?");
            assertThat(seattle.locator("select[name=to]")).hasValue("callbacks");
            seattle.locator("input[name=body]").fill("1");
            press(seattle, "Send");
            assertThat(desk.getByText("They said: now is good.")).isVisible();
            desk.getByText("Call", new Page.GetByTextOptions().setExact(true)).click();

            Locator mine = phone(handset, "responder-1");
            shows(line, mine.getByText("A call", new Locator.GetByTextOptions().setExact(true)));
            press(mine, "Answer");
            shows(line, desk.getByText("Press 1 on your phone to go on."));
            press(mine, "Hurry");
            mine.locator("[data-key='1']").first().click();
            shows(line, seattle.getByText("A call", new Locator.GetByTextOptions().setExact(true)));
            shows(line, desk.getByText("Ringing theirs…"));
            press(seattle, "Answer");
            shows(line, desk.getByText("You are talking."));
            press(seattle, "Hang up");
            shows(line, desk.getByText("How did it go?"));
            desk.getByText("We talked").click();
            assertThat(desk.getByText("Take a moment.")).isVisible();
            browser.wentWell();
        }
    }
}
