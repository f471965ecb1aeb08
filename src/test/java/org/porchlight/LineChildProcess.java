package org.porchlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.testing.JavaProcess;

/** A {@link LineChild} in a process of its own. */
final class LineChildProcess implements AutoCloseable {
    private final Process process;

    private LineChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it; see {@link LineChild#main} for the arguments. */
    static LineChildProcess start(String... arguments) throws IOException {
        return new LineChildProcess(new ProcessBuilder(JavaProcess.command(List.of(), LineChild.class, arguments))
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
