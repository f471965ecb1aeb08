package org.porchlight.process;

import java.util.List;

/**
 * Tells the operator at the terminal why Porchlight does not go on: what is wrong and what to do about it. It carries the
 * exit code and is printed without a stack trace. It never holds a secret or a phone number.
 */
public final class Refusal extends RuntimeException {
    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Returns a refusal of wrong usage, settings or surroundings: exit code 2. */
    public static Refusal usage(String message) {
        return new Refusal(2, message);
    }

    /** Returns one refusal of every problem with the settings, a line each: exit code 2. */
    public static Refusal usage(List<String> problems) {
        return new Refusal(2, String.join(System.lineSeparator(), problems));
    }

    /** Returns a refusal of data: exit code 1. */
    public static Refusal data(String message) {
        return new Refusal(1, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
