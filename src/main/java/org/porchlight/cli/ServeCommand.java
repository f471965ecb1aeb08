package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight serve}. */
@Command(name = "serve", description = "Answer calls and texts. With no live setting: the demo.")
final class ServeCommand implements Callable<Integer> {
    private final IntSupplier serve;

    ServeCommand(IntSupplier serve) {
        this.serve = serve;
    }

    @Override
    public Integer call() {
        return serve.getAsInt();
    }
}
