package org.porchlight.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.ScriptFolderFixture;

/** Scripts that are edited while the demo serves: good ones at once, broken ones never. */
class SavedScriptsTest extends HandsetFixture {
    @TempDir
    private Path scripts;

    @Test
    void a_saved_change_is_live_and_a_broken_one_shows_its_findings() throws Exception {
        learning(ScriptFolderFixture.in(scripts));
        open("seattle");

        save("words/en/welcome.yaml", "Someone not waking,", "Somebody is not waking,");
        callTo("Somebody is not waking,");
        assertThat(news()).containsText("The saved change of the scripts is live");
        click("Hang up");

        save("naloxone.yaml", "then: near", "then: nowhere-near");
        save("words/en/welcome.yaml", "Somebody is not waking,", "Nobody hears this,");
        assertThat(news()).containsText("The line goes on with the last good ones.");
        assertThat(news().locator("li").first()).containsText("naloxone.yaml:");
        assertThat(news().locator("li").first()).containsText("There is no step “naloxone.nowhere-near”.");
        callTo("Somebody is not waking,");
        click("Hang up");

        save("naloxone.yaml", "then: nowhere-near", "then: near");
        callTo("Nobody hears this,");
        assertThat(news().locator("li")).hasCount(0);
    }

    private Locator news() {
        return page().locator("#scripts");
    }

    /** Saves a change, and has the line look. */
    private void save(String name, String from, String to) throws IOException {
        Path file = scripts.resolve(name);
        String before = Files.readString(file);
        Files.writeString(file, before.replaceFirst(Pattern.quote(from), to));
        Assertions.assertThat(file).content().isNotEqualTo(before);
        line().lookForSavedScripts();
    }
}
