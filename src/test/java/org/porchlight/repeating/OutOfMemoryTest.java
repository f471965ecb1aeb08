package org.porchlight.repeating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.testing.JavaProcess;

/** A process without memory ends, though nobody gave Java the option for it, so that a supervisor starts it again. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class OutOfMemoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"caught", "thrown"})
    void a_process_without_memory_ends_with_an_exit_code_of_its_own(String how) throws Exception {
        Process process = new ProcessBuilder(JavaProcess.command(List.of("-Xmx24m"), FullMemoryProcess.class, how))
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it has ended").isTrue();
            assertThat(process.exitValue()).isEqualTo(OutOfMemory.EXIT_CODE);
            assertThat(process.inputReader().lines()).anyMatch(line -> line.contains("out of memory"));
        } finally {
            process.destroyForcibly();
        }
    }
}
