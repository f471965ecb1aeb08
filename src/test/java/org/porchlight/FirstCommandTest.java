package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.process.Listening;

/** The first command that a stranger types: {@code mvn}, in a fresh copy of all that is kept under version control. */
@Tag("holds")
class FirstCommandTest {
    private static final List<String> KEPT =
            List.of("pom.xml", "src", "ivr-scripts", "migrations", "README.md", "CHANGELOG.md", "Procfile", "install");

    /** Learning it again would take a minute, and is looked at wherever the project is built. */
    private static final Path LEARNT = Path.of("target", "classes", "understanding.model");

    @TempDir
    private Path copy;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void it_builds_and_serves_the_demo_at_the_port_that_is_set() throws Exception {
        for (String kept : KEPT) {
            copy(Path.of(kept));
        }
        if (Files.exists(LEARNT)) {
            copy(LEARNT);
        }
        int port = Listening.freePort();
        var builder = new ProcessBuilder("mvn", "--batch-mode", "--offline").directory(copy.toFile());
        builder.environment().put("PORT", String.valueOf(port));
        Process maven = builder.redirectErrorStream(true).start();
        try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8)) {
            assertThat(untilServed(output)).as("it served").contains("http://localhost:" + port);
            assertThat(visit(port, "/healthz")).isEqualTo(200);
            assertThat(visit(port, "/handset")).isEqualTo(200);
        } finally {
            List<ProcessHandle> below = maven.descendants().toList();
            maven.destroy();
            maven.waitFor(1, TimeUnit.MINUTES);
            below.forEach(ProcessHandle::destroy);
            for (ProcessHandle one : below) {
                one.onExit().get(1, TimeUnit.MINUTES);
            }
        }
    }

    private void copy(Path kept) throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    /** What it said until it served, or until it ended. */
    private static String untilServed(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C stops it.")) {
                break;
            }
        }
        return String.join("\n", said);
    }

    private static int visit(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
