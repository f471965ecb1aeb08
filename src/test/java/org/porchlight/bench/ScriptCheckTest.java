package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.Lint;
import org.porchlight.script.Finding;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/**
 * A check of 500 steps and more, words in three languages and all examples among it. Asserts no timing; once warm it is
 * to stay under a second on a quiet machine. Its work in one thread is told beside the machine's load, which lengthens the rest.
 */
@Tag("bench")
class ScriptCheckTest {
    private static final int STEPS = 500;
    private static final int ROUNDS = 20;

    @Test
    void a_check_of_500_steps() {
        ScriptFiles files = grown();
        long[] millis = new long[ROUNDS];
        long[] worked = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<Finding> findings = Lint.all(ScriptReader.read(files), SpokenPrompts.ALL, Optional.empty());
            worked[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1_000_000;
            millis[round] = (System.nanoTime() - start) / 1_000_000;
            assertThat(findings).isEmpty();
        }
        Arrays.sort(millis);
        Arrays.sort(worked);
        System.out.printf(
                "check of %d steps: median %d ms, %d ms of work in it, at a load of %.1f%n",
                ScriptReader.read(files).steps().size(),
                millis[ROUNDS / 2],
                worked[ROUNDS / 2],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The shipped scripts and a file of steps that lead from one to the next. */
    private static ScriptFiles grown() {
        Map<String, String> texts = new TreeMap<>(ScriptFiles.packaged().texts());
        int more = STEPS - ScriptReader.read(new ScriptFiles(texts)).steps().size();
        var steps = new StringBuilder();
        for (int i = 0; i <= more; i++) {
            steps.append(
                    "step%d: {say: here.wait, menu: {1: {to: welcome.menu, say: welcome.to-menu}}, tries: 1, silent: %s}\n"
                            .formatted(i, i < more ? "step" + (i + 1) : "welcome.menu"));
        }
        texts.put("grown.yaml", steps.toString());
        texts.computeIfPresent(
                "here.yaml", (name, text) -> text.replace("silent: wait\n\n", "silent: grown.step0\n\n"));
        return new ScriptFiles(texts);
    }
}
