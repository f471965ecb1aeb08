package org.porchlight.settings;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.porchlight.lint.BrokenScript;
import org.porchlight.lint.CheckedScript;
import org.porchlight.process.Refusal;
import org.porchlight.script.Finding;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.understanding.ExampleFaults;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Understanding;

/**
 * Names where the scripts are that a command uses: a folder, or else those in the jar.
 *
 * @param spoken the prompts that Java code says by name, which the scripts must have
 */
public record ScriptFolder(Optional<Path> folder, Collection<? extends SpokenPrompt> spoken) {
    /**
     * Reads the script that a line starts with.
     *
     * @throws Refusal when the script is broken or missing
     */
    public Script script() {
        return read(files());
    }

    /**
     * Reads the same script with what texts mean learnt anew from other knowledge, which takes seconds.
     *
     * @throws Refusal when the script is broken or missing
     */
    public Script learning(UnaryOperator<Knowledge> change) {
        ScriptFiles files = files();
        return read(files).understanding(Understanding.learn(change.apply(files.knowledge())));
    }

    /**
     * Learns what texts mean from the examples as they stand in the files now, which takes seconds.
     *
     * @throws IllegalArgumentException naming the line that can't be read
     * @throws Refusal when the files can't be read
     */
    public Understanding learn() {
        return Understanding.learn(files().knowledge());
    }

    private Script read(ScriptFiles files) {
        try {
            return CheckedScript.read(files, spoken);
        } catch (BrokenScript broken) {
            throw Refusal.data("The scripts can't be used, so the line does not start:\n" + broken.getMessage());
        }
    }

    /**
     * Prints that the scripts are good, else all findings; returns the exit code. Examples are looked at here alone: a line
     * starts with faulty ones all the same.
     */
    public int check(PrintWriter out) {
        ScriptFiles files = files();
        try {
            Script script = CheckedScript.read(files, spoken);
            Knowledge knowledge = files.knowledge();
            List<Finding> faults = ExampleFaults.of(knowledge).stream()
                    .map(ScriptFolder::finding)
                    .toList();
            faults.forEach(out::println);
            if (faults.isEmpty()) {
                out.println("The scripts are good: " + script.steps().size() + " steps, "
                        + knowledge.written().size() + " examples.");
            }
            return faults.isEmpty() ? 0 : 1;
        } catch (BrokenScript broken) {
            broken.findings().forEach(out::println);
            return 1;
        }
    }

    private static Finding finding(ExampleFaults.Fault fault) {
        return new Finding(
                new SourcePosition(ScriptFiles.WORDS + fault.file(), fault.line()), fault.what(), fault.cure());
    }

    /**
     * Gives what editors wrote down about texts, which {@link #check} looks at.
     *
     * @throws Refusal when the files can't be read
     */
    public Knowledge knowledge() {
        return files().knowledge();
    }

    private ScriptFiles files() {
        try {
            return folder.map(ScriptFiles::in).orElseGet(ScriptFiles::packaged);
        } catch (UncheckedIOException e) {
            throw Refusal.usage(e.getMessage());
        }
    }
}
