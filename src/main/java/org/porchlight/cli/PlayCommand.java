package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight play}. */
@Command(name = "play", description = "Call or text the line from this terminal.")
final class PlayCommand implements Callable<Integer> {
    private final IntSupplier play;

    PlayCommand(IntSupplier play) {
        this.play = play;
    }

    @Override
    public Integer call() {
        return play.getAsInt();
    }
}
