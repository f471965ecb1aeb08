package org.porchlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.testing.JavaProcess;

/** A {@link LineProcess} in a process of its own. */
final class LineProcessFixture implements AutoCloseable {
    private final Process process;

    private LineProcessFixture(Process process) {
        this.process = process;
    }

    /** Starts it; see {@link LineProcess#main} for the arguments. */
    static LineProcessFixture start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** The same with more options of the JVM. */
    static LineProcessFixture start(List<String> options, String... arguments) throws IOException {
        return new LineProcessFixture(new ProcessBuilder(JavaProcess.command(options, LineProcess.class, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Returns once it has begun its work. */
    LineProcessFixture ready() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(LineProcess.READY)) {
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
