package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;

/**
 * How the pages of accounts look, on a phone's screen and on a desk's, by day and by night; the pictures stay in
 * {@code target/screenshots}.
 */
@Order(1)
class ConsoleLooksTest extends ScreenFixture {
    @ParameterizedTest(name = "at {0} px, {1}")
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void every_page_fits_can_be_touched_and_has_no_barrier(int width, ColorScheme scheme) {
        Page page = window(new Browser.NewContextOptions()
                .setViewportSize(width, width > 1000 ? 860 : 740)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        String name = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        open(page, ConsolePaths.SIGN_IN);
        look(page, "sign-in" + name);
        open(page, "/console/nowhere");
        look(page, "trouble" + name);
        open(page, "/console/join");
        look(page, "opening" + name);
        open(page, "/console/join/" + "x".repeat(43));
        look(page, "old-link" + name);

        open(page, StaffMemberFixture.invited(line(), "juniper", Role.ADMINISTRATOR));
        Assertions.assertThat(page.url()).as("nothing of the link stays").doesNotContain("#");
        look(page, "join" + name);
        CodeKey key = CodeKey.read(page.locator(".typed-key").innerText().replace(" ", ""))
                .orElseThrow();
        page.locator("input[name=password]").fill(StaffMemberFixture.PASSWORD);
        page.locator("input[name=code]").fill(key.code(line().time().instant()));
        button(page, "Sign in").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        look(page, "codes" + name);
        link(page, "They are written down").click();
        look(page, "home" + name);
        inside(page, name, key);

        line().time().pass(Duration.ofMinutes(36));
        link(page, "Home").click();
        page.locator("input[name=code]").fill("000000");
        button(page, "Go on").click();
        look(page, "confirm" + name);
    }

    private String next(CodeKey key) {
        line().time().pass(Duration.ofSeconds(30));
        return key.code(line().time().instant());
    }

    private void inside(Page page, String name, CodeKey key) {
        link(page, "Me").click();
        page.locator("input[name=phone]").fill("2065550147");
        page.locator("form[action$='/me/phone'] input[name=code]").fill(next(key));
        button(page, "Text me a code").click();
        assertThat(page.getByText("A code is on its way.")).isVisible();
        page.locator("summary").first().click();
        look(page, "me" + name);
        link(page, "Type a code to change this").click();
        look(page, "code" + name);
        page.locator("input[name=code]").fill(next(key));
        button(page, "Go on").click();
        page.locator("summary").last().click();
        look(page, "me-confirmed" + name);
        link(page, "People").click();
        look(page, "people" + name);
        page.locator("input[name=alias]").fill("rowan");
        button(page, "Make an invitation").click();
        look(page, "invitation" + name);
        link(page, "Done").click();
        page.locator("[aria-label='Change rowan']").click();
        page.locator("summary").click();
        look(page, "person" + name);
    }
}
