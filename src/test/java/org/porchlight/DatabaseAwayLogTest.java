package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.Terminal;
import org.porchlight.process.Listening;
import org.porchlight.process.Running;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.JavaProcess;
import org.porchlight.testing.Postgres;

/** What an operator reads in the log while the database goes away and comes back: two lines, with time, level and why. */
@Timeout(300)
class DatabaseAwayLogTest {
    private static final String LINE =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d) (INFO |WARN |ERROR) .*";

    /** More than a poll of every part. */
    private static final int TRIES = 12;

    @TempDir
    private Path folder;

    private Path log() {
        return folder.resolve("log");
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Process start(String command, String url) throws IOException {
        var builder = new ProcessBuilder(JavaProcess.command(List.of(), Porchlight.class, command));
        builder.environment().putAll(LiveSettingsFixture.on(url, Listening.freePort()));
        builder.directory(folder.toFile());
        return builder.redirectError(log().toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "work"})
    void it_says_once_that_it_is_away_and_why_and_once_that_it_is_back(String command) throws Exception {
        try (Gate gate = Gate.before(Postgres.freshUrl())) {
            gate.open();
            Process process = start(command, gate.url());
            try {
                Eventually.holds(() -> gate.visits() > 1);
                int began = said().length();
                gate.shut();
                Eventually.holds(
                        () -> said().substring(began).contains("The database is away: the connection was lost"));
                int before = gate.visits();
                Eventually.holds(() -> gate.visits() >= before + TRIES);
                gate.open();
                Eventually.holds(() -> said().substring(began).contains("The database is back."));
                assertThat(said().substring(began).lines().filter(line -> line.contains("database")))
                        .hasSize(2);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(said().lines()).allMatch(line -> line.matches(LINE));
        assertThat(said()).doesNotContain("Exception", "maxLifetime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "staff list", "keys retire", "audit", "export places.csv"})
    void a_command_says_why_and_what_to_do(String command) {
        String wrong = Postgres.freshUrl().replaceFirst("/[^/]*$", "/nonesuch");
        var err = new StringWriter();
        var nowhere = new PrintWriter(new StringWriter(), true);
        var terminal = new Terminal(InputStream.nullInputStream(), nowhere, new PrintWriter(err, true));
        int code = Porchlight.commands(LiveSettingsFixture.on(wrong, 8080), folder, new Running(), terminal)
                .run(command.split(" "));

        assertThat(err.toString())
                .contains("there is no database of the name in DATABASE_URL", "3D000")
                .doesNotContain("nonesuch")
                .hasLineCount(1);
        assertThat(code).isEqualTo(1);
    }
}
