package org.porchlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link LineChild} in a process of its own. */
final class LineChildProcess implements AutoCloseable {
    private final Process process;

    private LineChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it; see {@link LineChild#main} for the arguments. */
    static LineChildProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), LineChild.class.getName()));
        command.addAll(List.of(arguments));
        return new LineChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Returns once it has begun its work. */
    LineChildProcess ready() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(LineChild.READY)) {
                return this;
            }
        }
        throw new IOException("it ended before it was ready");
    }

    /** kill -9. */
    void kill() throws InterruptedException, ExecutionException, TimeoutException {
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
