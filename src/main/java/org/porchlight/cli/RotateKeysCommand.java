package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight keys rotate}. */
@Command(name = "rotate", description = "Print PORCHLIGHT_KEYS with one more key, which seals from then on.")
final class RotateKeysCommand implements Callable<Integer> {
    private final IntSupplier rotate;

    RotateKeysCommand(IntSupplier rotate) {
        this.rotate = rotate;
    }

    @Override
    public Integer call() {
        return rotate.getAsInt();
    }
}
