package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.testing.JavaProcess;
import org.porchlight.testing.Postgres;

/** A {@link DemoProcess} in a process of its own, from its banner to its end. */
final class DemoProcessFixture implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private DemoProcessFixture(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns once the banner is out. */
    static DemoProcessFixture start(Path here, int port) throws IOException {
        return served(new ProcessBuilder(command(here, port, "none")));
    }

    /** The same below a shell, as the server is below Maven. */
    static DemoProcessFixture startBelowAParent(Path here, int port) throws IOException {
        String line = String.join(
                " ",
                command(here, port, "follow").stream()
                        .map(word -> "'" + word + "'")
                        .toList());
        return served(new ProcessBuilder("/bin/sh", "-c", line + " & wait"));
    }

    private static List<String> command(Path here, int port, String parent) {
        return JavaProcess.command(
                List.of("-Dporchlight.parent=" + parent), DemoProcess.class, here.toString(), String.valueOf(port));
    }

    private static DemoProcessFixture served(ProcessBuilder builder) throws IOException {
        DemoProcessFixture child =
                new DemoProcessFixture(builder.redirectErrorStream(true).start());
        List<String> said = new ArrayList<>();
        for (String line = child.output.readLine(); line != null; line = child.output.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C stops it.")) {
                return child;
            }
        }
        throw new IOException("it ended before it served: " + said);
    }

    static int visit(int port, String host) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/visits"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Integer.parseInt(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    long pid() {
        return process.pid();
    }

    /** kill -9 of the process itself, of nothing below it. */
    void killForcibly() throws InterruptedException, ExecutionException, TimeoutException {
        process.toHandle().destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Ctrl-C; returns what it says from then on. */
    String interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                .start()
                .waitFor();
        assertThat(process.waitFor(Postgres.LONG.toSeconds(), TimeUnit.SECONDS))
                .as("it ends on Ctrl-C, unless a shell that runs the tests with & has all below it ignore that")
                .isTrue();
        return String.join("\n", output.lines().toList());
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
