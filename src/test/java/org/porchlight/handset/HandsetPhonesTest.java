package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.RestCallFixture;

/** Phones of every kind, and several side by side, in a real browser. */
class HandsetPhonesTest extends HandsetFixture {
    @Test
    void two_phones_call_at_once_and_each_hears_its_own() {
        open("seattle", "toronto");
        Locator toronto = phone("toronto");
        callTo("Someone not waking");
        button(toronto, "Call").click();
        assertThat(toronto.locator(".line-line").first()).containsText("Someone not waking");
        toronto.locator(".keypad [data-key='2']").click();
        assertThat(happened("safer.kinds")).containsText("A mobile in Toronto");
        hurry();
        press("1");
        assertThat(line("Enter the 5 digits")).isVisible();
        assertThat(toronto.locator(".line", text("Enter the 5 digits"))).hasCount(0);
        button(toronto, "Hang up").click();
        assertThat(toronto.locator(".line-over")).isVisible();
        assertThat(phone("seattle").locator(".line-over")).hasCount(0);
    }

    @Test
    void an_incoming_call_rings_at_the_phone_it_is_for_and_is_answered_or_declined() {
        open("seattle", "responder-1", "responder-2");
        new RestCallFixture(line().exchange()).rings("+12065550102", "Press 1 to take the call.");
        Locator responder = phone("responder-1");
        assertThat(responder.locator("[data-part=status]")).hasText("A call");
        assertThat(responder).hasAttribute("data-state", "ringing");
        assertThat(phone("responder-2")).hasAttribute("data-state", "ready");
        button(responder, "Answer").click();
        assertThat(responder.locator(".line-line")).hasText("Press 1 to take the call.");
        assertThat(responder.locator(".offers")).isHidden();

        new RestCallFixture(line().exchange()).rings("+12065550103", "Press 1 to take the call.");
        assertThat(phone("responder-2")).hasAttribute("data-state", "ringing");
        page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/three-phones.png")));
        button(phone("responder-2"), "Hang up").click();
        assertThat(phone("responder-2")).hasAttribute("data-state", "ready");

        new RestCallFixture(line().exchange()).rings("+12065550102", "Again.");
        page().waitForCondition(
                        () -> line().exchange().phone("+12065550102").ringing().isEmpty());
        assertThat(responder).hasAttribute("data-state", "call");
    }

    @Test
    void a_place_is_said_by_typing_where_the_line_listens() {
        listening();
        open("seattle");
        Locator said = phone("seattle").getByLabel("Say where you are");
        callTo("Someone not waking");
        assertThat(said).isHidden();
        hurry();
        press("1");
        assertThat(said).isVisible();
        said.fill("Capitol Hill");
        said.press("Enter");
        assertThat(line("Near Capitol Hill, Seattle.")).isVisible();
        assertThat(said).isHidden();
    }

    @Test
    void a_phone_without_texts_or_number_says_so_and_hints_can_be_hidden() {
        open("withheld", "landline");
        assertThat(phone("withheld")).containsText("can't be texted");
        assertThat(phone("landline")).containsText("A landline gets no texts.");
        callTo("Someone not waking");
        assertThat(offer("1")).isVisible();
        page().locator("[data-setting=hints]").click();
        assertThat(offer("1")).isHidden();
        page().reload();
        assertThat(status()).not().hasText("Ready");
        assertThat(offer("1")).isHidden();
    }
}
