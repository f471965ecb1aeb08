package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.Terminal;
import org.porchlight.process.Running;

/** Commands without a live setting, which act on a demo. */
class CommandsOnADemoTest {
    @TempDir
    private Path here;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        var terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(Map.of("HOTLINE_ZONES", "any"), here, new Running(), terminal)
                .run(line.split(" "));
    }

    /** The demo's keys are made at its first start, so this ends before any database is needed. */
    @Test
    void they_say_on_which_line_they_act() {
        assertThat(run("keys rotate")).isEqualTo(1);
        assertThat(err.toString())
                .contains("The setting HOTLINE_ZONES is not read. Is it HOTLINE_ZONE?")
                .contains(
                        "This is the demo in " + here.resolve(".porchlight") + ", since no live setting is set here.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"staff remove juniper", "migrate", "keys retire", "keys lost --give-up", "import places.csv"})
    void where_a_live_line_seems_to_run_they_change_nothing(String line) throws IOException {
        Files.writeString(here.resolve("places.csv"), "name");
        Files.writeString(here.resolve("porchlight.env"), "");
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString())
                .contains("Nothing was changed", here.resolve("porchlight.env").toString(), "install/porchlight");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whoever_has_a_demo_there_means_it() throws IOException {
        Files.writeString(here.resolve("porchlight.env"), "");
        Files.createDirectory(here.resolve(".porchlight"));
        Files.writeString(here.resolve(".porchlight").resolve("keys"), "");
        assertThat(run("keys retire")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Nothing was changed");
    }
}
