package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight keys new}. */
@Command(name = "new", description = "Print a new value for PORCHLIGHT_KEYS.")
final class NewKeysCommand implements Callable<Integer> {
    private final IntSupplier newKeys;

    NewKeysCommand(IntSupplier newKeys) {
        this.newKeys = newKeys;
    }

    @Override
    public Integer call() {
        return newKeys.getAsInt();
    }
}
