package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;

/** Coming in and going out, in a real browser. */
class SignInBrowserTest extends ScreenFixture {
    @Test
    void from_an_invitation_to_the_first_page_by_keyboard_alone() {
        Page page = window();
        open(page, StaffMemberFixture.invited(line(), "juniper", Role.RESPONDER));
        assertThat(page.getByText("You go by juniper here.")).isVisible();
        String typedKey = page.locator(".typed-key").innerText().replace(" ", "");
        CodeKey key = CodeKey.read(typedKey).orElseThrow();
        Assertions.assertThat(page.locator("a[href^='otpauth:']").getAttribute("href"))
                .contains("otpauth://totp/Desk:juniper?", "secret=" + typedKey, "issuer=Desk")
                .doesNotContainIgnoringCase("porchlight", "hotline");

        tabTo(page, "input[name=password]");
        page.keyboard().type(StaffMemberFixture.PASSWORD);
        tabTo(page, "input[name=code]");
        page.keyboard().type(key.code(line().time().instant()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".codes li")).hasCount(10);
        String recovery = page.locator(".codes code").first().innerText();
        tabTo(page, "a.button-main");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Home");

        tabTo(page, ".bar button");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Sign in");

        line().time().pass(Duration.ofSeconds(30));
        signIn(page, "not the password", key.code(line().time().instant()));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That did not match");
        assertThat(page.locator("input[name=alias]")).hasValue("juniper");
        signIn(page, StaffMemberFixture.PASSWORD, key.code(line().time().instant()));
        assertThat(page.locator("h1")).hasText("Home");

        tabTo(page, ".bar button");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Sign in");
        tabTo(page, "summary");
        page.keyboard().press("Enter");
        page.locator("input[name=recovery]").fill(recovery);
        signIn(page, StaffMemberFixture.PASSWORD, "");
        assertThat(page.locator("h1")).hasText("Home");
    }

    private static void signIn(Page page, String password, String code) {
        page.locator("input[name=alias]").fill("");
        page.locator("input[name=alias]").focus();
        page.keyboard().type("juniper");
        tabTo(page, "input[name=password]");
        page.keyboard().type(password);
        tabTo(page, "input[name=code]");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until the element has the focus, and waits for the outline: the style sheet may still load. */
    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < 40; tabs++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                assertThat(page.locator(":focus")).hasCSS("outline-style", "solid");
                return;
            }
        }
        Assertions.fail("Tab never comes to " + selector);
    }

    @Test
    void the_demo_lets_two_people_in_side_by_side() {
        Page responder = window();
        Page coordinator = window();
        enter(responder, Role.RESPONDER);
        enter(coordinator, Role.COORDINATOR);
        assertThat(responder.locator(".who")).containsText("demo-responder");
        assertThat(coordinator.locator(".who")).containsText("demo-coordinator");
        assertThat(link(responder, "People")).hasCount(0);
        link(coordinator, "People").click();
        assertThat(coordinator.locator("h1")).hasText("People");
        assertThat(link(coordinator, "People")).hasAttribute("aria-current", "page");
        assertThat(coordinator.locator(".rows"))
                .containsText(Pattern.compile("demo-responder.*Responder.*phone set", Pattern.DOTALL));
        button(responder, "Sign out").click();
        assertThat(responder.locator("h1")).hasText("Sign in");
        coordinator.reload();
        assertThat(coordinator.locator("h1")).hasText("People");
    }

    @Test
    void the_pages_speak_three_languages() {
        Page page = window();
        open(page, ConsolePaths.SIGN_IN);
        page.locator(".languages [lang=fr]").click();
        assertThat(page.locator("h1")).hasText("Se connecter");
        button(page, "Entrer pour répondre").click();
        assertThat(page.locator("h1")).hasText("Accueil");
        link(page, "Moi").click();
        page.locator("select[name=pages]").selectOption("es");
        page.locator("form[action$='languages'] button").click();
        assertThat(page.locator("h1")).hasText("Yo");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Los idiomas están guardados.");
    }
}
