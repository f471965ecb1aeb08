package org.porchlight.lint;

import java.util.Collection;
import java.util.List;
import org.porchlight.script.Finding;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.understanding.BrokenKnowledge;

/** Gives a script that holds together, or every finding that keeps its files from making one. */
public final class CheckedScript {
    private CheckedScript() {}

    /**
     * The script in these files.
     *
     * @param spoken the prompts that Java code says by name, which the files must have
     * @throws BrokenScript with every error, when it can't be used
     */
    public static Script read(ScriptFiles files, Collection<? extends SpokenPrompt> spoken) {
        ScriptDraft draft = ScriptReader.read(files);
        List<Finding> errors = Lint.errors(draft, spoken);
        if (!errors.isEmpty()) {
            throw new BrokenScript(errors);
        }
        try {
            return draft.script();
        } catch (BrokenKnowledge broken) {
            throw new BrokenScript(List.of(ScriptReader.unreadable(broken)));
        }
    }
}
