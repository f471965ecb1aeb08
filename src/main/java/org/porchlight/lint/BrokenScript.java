package org.porchlight.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.script.Finding;

/** Says that the script files can't be used, and carries every finding about them, in the order of the files. */
public final class BrokenScript extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    BrokenScript(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
