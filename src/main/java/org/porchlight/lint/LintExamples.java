package org.porchlight.lint;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.script.Finding;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.SourcePosition;
import org.porchlight.understanding.BrokenKnowledge;
import org.porchlight.understanding.ExampleFaults;
import org.porchlight.understanding.Knowledge;

/** Checks what is written about texts: that it can be read, and that examples teach their topic. */
final class LintExamples {
    private final ScriptDraft script;

    LintExamples(ScriptDraft script) {
        this.script = script;
    }

    List<Finding> check() {
        Knowledge knowledge = script.files().knowledge();
        var findings = new ArrayList<Finding>();
        List<BrokenKnowledge> broken = knowledge.broken();
        broken.stream().map(ScriptReader::unreadable).forEach(findings::add);
        ExampleFaults.of(knowledge.without(broken))
                .forEach(fault -> findings.add(new Finding(
                        new SourcePosition(ScriptFiles.WORDS + fault.file(), fault.line()),
                        Rule.EXAMPLES,
                        fault.what(),
                        fault.cure())));
        return findings;
    }
}
