package org.porchlight.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.script.Finding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.SourcePosition;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.understanding.BrokenKnowledge;

/** Gives a script that holds together, or every finding about the files that make none. */
public final class CheckedScript {
    private static final Finding NO_HOTLINE = new Finding(
            new SourcePosition("hotline.yaml", 1), "There is no hotline.yaml.", "It names where calls begin.");

    private CheckedScript() {}

    /**
     * The script in these files.
     *
     * @param spoken the prompts that Java code says by name, which the files must have
     * @throws BrokenScript with every finding, when it can't be used
     */
    public static Script read(ScriptFiles files, Collection<? extends SpokenPrompt> spoken) {
        ScriptDraft draft = ScriptReader.read(files);
        List<Finding> findings = new ArrayList<>(draft.reading().findings());
        Optional<Hotline> hotline = draft.hotline();
        if (hotline.isEmpty() && findings.isEmpty()) {
            findings.add(NO_HOTLINE);
        }
        if (findings.isEmpty()) {
            findings.addAll(ScriptLint.check(draft, hotline.orElseThrow(), spoken));
        }
        if (!findings.isEmpty()) {
            throw new BrokenScript(inOrder(findings));
        }
        try {
            return draft.script();
        } catch (BrokenKnowledge broken) {
            throw new BrokenScript(List.of(ScriptReader.unreadable(broken)));
        }
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> finding.at().file())
                        .thenComparing(finding -> finding.at().line()))
                .toList();
    }
}
