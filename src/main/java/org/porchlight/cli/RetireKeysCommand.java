package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight keys retire}. */
@Command(name = "retire", description = "Print PORCHLIGHT_KEYS without its older keys, once nothing needs them.")
final class RetireKeysCommand implements Callable<Integer> {
    private final IntSupplier retire;

    RetireKeysCommand(IntSupplier retire) {
        this.retire = retire;
    }

    @Override
    public Integer call() {
        return retire.getAsInt();
    }
}
