package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.LineFixture;
import org.porchlight.Porchlight;
import org.porchlight.ProviderRequests;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.JavaProcess;
import org.porchlight.testing.Postgres;

/** Real live processes: the line loads nothing of the simulated provider, the worker nothing of the web. */
@Timeout(120)
class ClassesLoadedTest {
    @TempDir
    private Path folder;

    private final String url = Postgres.freshUrl();
    private final int port = Listening.freePort();

    private Process process(String command) throws IOException {
        var builder = new ProcessBuilder(JavaProcess.command(
                List.of("-Xlog:class+load:file=" + folder.resolve(command) + ":none"), Porchlight.class, command));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        url,
                        "PORCHLIGHT_KEYS",
                        Keys.fresh().value(),
                        "TWILIO_ACCOUNT_SID",
                        "AC00000000000000000000000000000001",
                        "TWILIO_AUTH_TOKEN",
                        LineFixture.TOKEN,
                        "HOTLINE_NUMBER",
                        LineFixture.HOTLINE,
                        "CALLBACK_NUMBER",
                        "+12065550101",
                        "PUBLIC_URL",
                        LineFixture.PUBLIC_URL,
                        "PORT",
                        String.valueOf(port)));
        return builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    /** Returns once it has said so. */
    private static void says(Process process, String words) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("it ended before it said: " + words);
    }

    private List<String> loaded(String command, List<String> folders) throws IOException {
        List<String> ours;
        try (var lines = Files.lines(folder.resolve(command))) {
            ours = lines.filter(line -> line.startsWith("org.porchlight."))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        }
        assertThat(ours).as("what is loaded was listed").hasSizeGreaterThan(50);
        return ours.stream()
                .filter(type ->
                        folders.stream().anyMatch(folder -> type.startsWith(ClassesFixture.packageOf(folder) + ".")))
                .toList();
    }

    @Test
    void the_live_line_loads_nothing_of_the_simulated_provider() throws Exception {
        Process line = process("serve");
        try {
            says(line, "Porchlight answers");
            var provider = new ProviderRequests("http://127.0.0.1:" + port, LineFixture.TOKEN);
            assertThat(provider.method("GET", "/console/sign-in").statusCode()).isEqualTo(200);
            assertThat(provider.post("/twilio/text", texted("hi")).body()).contains("<Message>");
        } finally {
            line.destroyForcibly();
        }
        assertThat(loaded("serve", List.of("exchange", "handset", "demo"))).isEmpty();
    }

    private static java.util.SortedMap<String, String> texted(String body) {
        return ProviderRequests.form(
                "MessageSid",
                "SM00000000000000000000000000000001",
                "From",
                "+12065550142",
                "To",
                LineFixture.HOTLINE,
                "Body",
                body);
    }

    @Test
    void the_worker_loads_nothing_of_the_web() throws Exception {
        Process worker = process("work");
        try (var database = new Database(url)) {
            says(worker, "The worker works.");
            Eventually.holds(() -> jobsDone(database) > 5);
        } finally {
            worker.destroyForcibly();
        }
        assertThat(loaded("work", List.of("console", "web"))).isEmpty();
    }

    private static int jobsDone(Database database) {
        return database.commit(
                handle -> handle.select("SELECT count(*) FROM scheduled_tasks WHERE last_success IS NOT NULL")
                        .mapTo(int.class)
                        .one());
    }
}
