package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight work}. */
@Command(name = "work", description = "Do what happens in the background: the worker beside serve.")
final class WorkCommand implements Callable<Integer> {
    private final IntSupplier work;

    WorkCommand(IntSupplier work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.getAsInt();
    }
}
