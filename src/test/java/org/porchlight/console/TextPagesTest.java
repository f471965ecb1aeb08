package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.CheckedScript;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.staff.Role;
import org.porchlight.testing.Time;

/** A responder looks for a place to text, on a line whose scripts know two services. */
class TextPagesTest {
    private final Time time = new Time("2026-11-23T18:20:00Z");
    private final LineFixture line = new LineFixture(time, time, twoServices());
    private final StaffClientFixture browser = new StaffClientFixture(line).enter(Role.RESPONDER);
    private String texts;

    private static Script twoServices() {
        var files = new TreeMap<>(ScriptFiles.packaged().texts());
        files.computeIfPresent(
                "hotline.yaml", (path, text) -> text.replace("services: [naloxone]", "services: [naloxone, syringes]"));
        files.computeIfPresent(
                "naloxone.yaml", (path, text) -> text.replaceFirst("none: none-here", "none: elsewhere") + """

                    elsewhere:
                      list: sites
                      service: syringes
                      say: [naloxone.site, naloxone.note]
                      menu:
                        1: {to: next, say: naloxone.to-next}
                        2: {to: where, say: naloxone.to-where}
                      none: none
                      last: last
                      silent: other
                    """);
        return CheckedScript.read(new ScriptFiles(files), SpokenPrompts.ALL);
    }

    @BeforeEach
    void take() {
        new TexterFixture(line, "+12065550142").ask("", 1, false);
        String take = found(
                        "action=\"([^\"]+)/take\"",
                        browser.get("/console/queue").body())
                .getFirst();
        browser.post(take + "/take", Map.of());
        texts = take + "/texts";
    }

    @AfterEach
    void close() {
        browser.close();
        line.close();
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void towns_of_one_name_are_looked_up_for_the_service_that_was_chosen() {
        List<String> services =
                found("<option value=\"([^\"]+)\"", browser.get(texts).body());
        assertThat(services).hasSize(2).contains("syringes");
        for (String service : services) {
            String page = browser.get(texts + "?service=" + service + "&where=springfield")
                    .body();
            assertThat(found("service=([a-z]+)&(?:amp;)?where=", page))
                    .as("towns")
                    .isNotEmpty()
                    .containsOnly(service);
            assertThat(found("<option value=\"([^\"]+)\" selected", page))
                    .as("choice")
                    .containsExactly(service);
        }
    }
}
