package org.porchlight.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses options that don't go together, as picocli refuses one that it doesn't know: with the usage and exit code 2. */
final class WrongUse {
    private WrongUse() {}

    /** @param why what to do instead */
    static void refuse(CommandSpec spec, boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }
}
