package org.porchlight.script;

import java.util.List;
import java.util.stream.Collectors;

/** The script files can't be used; nothing of them is. Carries every trouble found, in the order of the files. */
public final class BrokenScript extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> troubles;

    BrokenScript(List<Finding> troubles) {
        super(troubles.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.troubles = List.copyOf(troubles);
    }

    public List<Finding> troubles() {
        return troubles;
    }
}
