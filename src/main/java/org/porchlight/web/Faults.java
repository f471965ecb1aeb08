package org.porchlight.web;

/** Says where a fault came from, for the log. Its message is left out: it may carry what a person typed or sent. */
public final class Faults {
    private Faults() {}

    /**
     * Names the topmost place in the code; a fault that comes often has none any more, since the machine then reuses
     * one.
     */
    public static String where(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
