package org.porchlight.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.script.Finding;
import org.porchlight.script.OverdueLines;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptDraft;

/** Checks that every number that people are referred to can be traced, and has been checked lately. */
final class LintNumbers {
    private final ScriptDraft script;
    private final LocalDate today;

    LintNumbers(ScriptDraft script, LocalDate today) {
        this.script = script;
        this.today = today;
    }

    List<Finding> check() {
        var findings = new ArrayList<>(OverdueLines.on(today, script.lines()));
        script.lines().byName().values().forEach(line -> traced(line, findings));
        return findings;
    }

    private void traced(ReferralLine line, List<Finding> findings) {
        ReferralLine.Upkeep upkeep = line.upkeep();
        if (upkeep.source().isBlank() || upkeep.owner().isBlank()) {
            findings.add(new Finding(
                    line.at(),
                    Rule.UNSOURCED_NUMBER,
                    "Nobody can trace the number of “" + line.name() + "”.",
                    "Write where it was read at “source”, and who runs it at “owner”."));
        }
        if (upkeep.checked().isAfter(today)) {
            findings.add(new Finding(
                    line.at(),
                    Rule.STALE_NUMBER,
                    "“" + line.name() + "” was checked on " + upkeep.checked() + ", which is still to come.",
                    "Write the day on which somebody called it."));
        }
    }
}
