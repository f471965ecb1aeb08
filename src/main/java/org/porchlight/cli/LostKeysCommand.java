package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code porchlight keys lost --give-up}. */
@Command(
        name = "lost",
        description = "When keys are lost: erase what only they opened, and go on with those that are set.")
final class LostKeysCommand implements Callable<Integer> {
    private final IntSupplier giveUp;

    @Option(names = "--give-up", required = true, description = "Yes, erase it. Nothing brings it back.")
    private boolean sure;

    LostKeysCommand(IntSupplier giveUp) {
        this.giveUp = giveUp;
    }

    @Override
    public Integer call() {
        return giveUp.getAsInt();
    }
}
