package org.porchlight.settings;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.porchlight.lint.BrokenScript;
import org.porchlight.lint.CheckedScript;
import org.porchlight.lint.Lint;
import org.porchlight.messaging.Operator;
import org.porchlight.process.Ahead;
import org.porchlight.process.Refusal;
import org.porchlight.script.Finding;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Understanding;

/**
 * Names where the scripts are that a command uses: a folder, or else those in the jar.
 *
 * @param spoken the prompts that Java code says by name, which the scripts must have
 * @param operator named in the words
 */
public record ScriptFolder(Optional<Path> folder, Collection<? extends SpokenPrompt> spoken, Operator operator) {
    /** One whose words name an operator that is made up. */
    public ScriptFolder(Optional<Path> folder, Collection<? extends SpokenPrompt> spoken) {
        this(folder, spoken, Operator.EXAMPLE);
    }

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
        Ahead.begin(files::learn);
        try {
            return CheckedScript.read(files, spoken);
        } catch (BrokenScript broken) {
            throw Refusal.data("The scripts can't be used, so the line does not start:\n" + broken.getMessage());
        }
    }

    /**
     * Finds everything that is wrong with the scripts, the examples among them: a line starts with faulty ones all the same.
     *
     * @param today judges what has a date
     * @throws Refusal when the files can't be read
     */
    public List<Finding> findings(LocalDate today) {
        ScriptFiles files = files();
        return Lint.all(ScriptReader.read(files), spoken, Optional.of(today));
    }

    /**
     * Gives what editors wrote down about texts, which {@link #findings} looks at.
     *
     * @throws Refusal when the files can't be read
     */
    public Knowledge knowledge() {
        return files().knowledge();
    }

    /**
     * Gives the files as they stand.
     *
     * @throws Refusal when they can't be read
     */
    public ScriptFiles files() {
        try {
            return folder.map(ScriptFiles::in).orElseGet(ScriptFiles::packaged).naming(operator);
        } catch (UncheckedIOException e) {
            throw Refusal.usage(e.getMessage());
        }
    }
}
