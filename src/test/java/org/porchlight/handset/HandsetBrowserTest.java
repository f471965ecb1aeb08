package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people do with the handset, in a real browser. */
class HandsetBrowserTest extends HandsetFixture {
    @Test
    void a_call_leads_to_an_address_by_keys_and_to_a_text_with_it() {
        open("seattle");
        callTo("Someone not waking");
        hurry();
        press("1");
        assertThat(line("Enter the 5 digits")).isVisible();
        press("98101");
        assertThat(line("Near Seattle")).isVisible();
        assertThat(offer("2")).containsText("To get this by text, press 2.");
        hurry();
        assertThat(line("Lanternfish Avenue")).isVisible();
        offer("2").click();
        assertThat(line("private")).isVisible();
        press("2");
        assertThat(bubble("1160 Lanternfish")).isVisible();
        assertThat(happened("naloxone.further")).containsText(Pattern.compile("Promised\\s*a text"));
        assertThat(happened("naloxone.further")).containsText(Pattern.compile("Noted\\s*text-address"));
        assertThat(happened("naloxone.further")).containsText(Pattern.compile("Sealed\\s*[0-9]+ characters"));
    }

    @Test
    void a_text_with_a_typo_is_understood() {
        open("seattle");
        write("nalaxone 98101");
        assertThat(bubble("nalaxone 98101")).containsText("1 segment");
        assertThat(bubble("Paper Lantern Room")).containsText("2 segments");
        assertThat(happened("naloxone.sites")).containsText("POST /twilio/text");
        happened("naloxone.sites").locator("summary").click();
        assertThat(happened("naloxone.sites").locator("pre")).containsText("<Message>");
    }

    @Test
    void the_page_and_the_line_speak_three_languages_each_its_own() {
        openIn("fr", "montreal");
        assertThat(page().locator("html")).hasAttribute("lang", "fr");
        assertThat(page().locator("h1")).hasText("Téléphone");
        button(phones().first(), "Appeler").click();
        assertThat(line("Someone not waking").locator("span[lang^=en]")).isVisible();
        press("8");
        assertThat(phones().first()
                        .locator(".line:not(.line-cut) span[lang^=es]")
                        .first())
                .isVisible();
        press("7");
        assertThat(phones().first().locator(".line-keys").last()).hasText("Touche 7");
        assertThat(phones().first()
                        .locator(".line:not(.line-cut) span[lang^=fr]")
                        .first())
                .isVisible();

        page().locator(".languages [lang=es]").click();
        assertThat(page().locator("h1")).hasText("Teléfono");
        assertThat(status()).not().hasText("Listo");
        button(phones().first(), "Colgar").click();
        assertThat(line("Usted colgó.")).isVisible();
        page().locator(".languages [lang=en]").click();
        assertThat(page().locator("h1")).hasText("Handset");
    }

    @Test
    void silence_is_counted_down_can_be_hurried_and_leads_to_people() {
        open("seattle");
        callTo("Someone not waking");
        for (int silences = 1; silences <= 3; silences++) {
            hurry();
            assertThat(status()).hasText("Your turn");
            assertThat(phones().first().locator("[data-part=left]")).containsText(Pattern.compile("[0-9]+ s"));
            hurry();
            assertThat(phones().first().locator(".line-waited")).hasCount(silences);
        }
        assertThat(line("a person can call you back")).isVisible();
    }

    @Test
    void silence_runs_out_by_itself_and_stands_still_while_paused() {
        page().clock().install();
        open("seattle");
        callTo("Someone not waking");
        hurry();
        assertThat(status()).hasText("Your turn");
        click("Pause");
        page().clock().fastForward(60_000);
        assertThat(status()).hasText("Paused");
        click("Pause");
        page().clock().runFor(8_500);
        assertThat(phones().first().locator(".line-waited")).hasCount(1);
    }

    @Test
    void a_key_interrupts_what_is_said() {
        open("seattle");
        callTo("Someone not waking");
        press("9");
        assertThat(phones().first().locator(".line-cut")).hasCount(1);
        assertThat(happened("overdose.opening")).isVisible();
        assertThat(phones().first()
                        .locator(".line:not(.line-cut) span[lang^=en]")
                        .first())
                .isVisible();
        press("1");
        assertThat(page().locator("#happened .turn")).hasCount(3);
        assertThat(phones().first().locator(".line-cut")).hasCount(2);
    }

    @Test
    void hanging_up_in_the_middle_of_a_prompt_ends_it() {
        open("seattle");
        callTo("Someone not waking");
        click("Hang up");
        assertThat(line("You hung up.")).isVisible();
        assertThat(status()).hasText("Call over");
        assertThat(phones().first().locator(".line")).hasCount(2);
        click("Call");
        assertThat(status()).hasText("Speaking");
    }

    @Test
    void the_clock_moves_what_callers_are_told() {
        open("seattle");
        write("naloxone 98101");
        assertThat(bubble("Open now, until 5 pm")).isVisible();
        page().locator("#clock-night").click();
        assertThat(page().locator("#clock-time")).containsText("3:00");
        write("naloxone 98101");
        assertThat(bubbles()).hasCount(4);
        assertThat(bubbles().last()).not().containsText("until 5 pm");
        page().locator("#clock-christmas").click();
        assertThat(page().locator("#clock-time")).containsText("Dec 25, 10:00");
        assertThat(page().locator("#clock-christmas")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void the_keyboard_alone_is_enough() {
        open("seattle");
        page().keyboard().press("Enter");
        assertThat(line("Someone not waking")).isVisible();
        page().keyboard().press("1");
        assertThat(line("Enter the 5 digits")).isVisible();
        page().keyboard().type("98101");
        assertThat(line("Near Seattle")).isVisible();
        page().keyboard().press("Escape");
        assertThat(line("You hung up.")).isVisible();
        for (int tabs = 0; tabs < 60 && !focused().equals("body-seattle"); tabs++) {
            page().keyboard().press("Tab");
        }
        page().keyboard().type("OD 911");
        page().keyboard().press("Enter");
        assertThat(bubble("CALL 911 NOW")).isVisible();
        Assertions.assertThat(phone("seattle").locator(".line-over").count())
                .as("digits in a text ring nobody")
                .isOne();
    }

    private String focused() {
        return (String) page().evaluate("document.activeElement.id");
    }
}
