package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.porchlight.privacy.MaskNumbers;
import org.porchlight.process.Refusal;

/** Says why a command didn't do what it should, in a line, and with which exit code it ends. */
record Failures(PrintWriter err) {
    private static final String LACKS_LIBRARIES =
            "Libraries are missing. What only the demo runs on lies in a folder of its own, lib-demo, beside"
                + " porchlight.jar: copy that folder too, or make both with mvn -DskipTests package. Live service runs"
                + " without it, once its settings are there.";

    int said(Exception failure) {
        return switch (failure) {
            case CancellationException stopped -> 0;
            case Refusal refusal -> {
                err.println(refusal.getMessage());
                yield refusal.exitCode();
            }
            case Exception without
            when without.getCause() instanceof NoClassDefFoundError -> {
                err.println(LACKS_LIBRARIES);
                yield 2;
            }
            case Exception unexpected -> {
                err.println(MaskNumbers.masked(oneLine(unexpected)));
                yield 1;
            }
        };
    }

    /** Enough to report a mistake of ours: what, and where in our own code. */
    private static String oneLine(Exception unexpected) {
        String where = Arrays.stream(unexpected.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.porchlight"))
                .findFirst()
                .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return "This is a mistake in Porchlight, please report it: "
                + unexpected.getClass().getName() + where + ".";
    }
}
