package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What people do with the handset, in a real browser. */
class HandsetBrowserTest extends BrowserCase {
    @Test
    void a_call_leads_to_an_address_by_keys() {
        open("seattle");
        click("Call");
        assertThat(line("Someone not waking")).isVisible();
        hurry();
        press("1");
        assertThat(line("Key the 5 digits")).isVisible();
        press("98101");
        hurry();
        assertThat(line("Lanternfish Avenue")).isVisible();
        page().screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screenshots/first.png")).setFullPage(true));
    }
}
