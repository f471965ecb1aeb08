package org.porchlight.process;

import java.util.List;

/**
 * Why Porchlight does not go on, in words for the person at the terminal: what is wrong and what to do about it.
 * It carries the exit code and is printed without a stack trace. It never holds a secret or a phone number.
 */
public final class Refusal extends RuntimeException {
    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong usage, settings or surroundings: exit code 2. */
    public static Refusal usage(String message) {
        return new Refusal(2, message);
    }

    /** Every problem with the settings at once, a line each: exit code 2. */
    public static Refusal usage(List<String> problems) {
        return new Refusal(2, String.join(System.lineSeparator(), problems));
    }

    /** Data that was refused: exit code 1. */
    public static Refusal data(String message) {
        return new Refusal(1, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
