package org.porchlight;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code porchlight check [FOLDER]}. */
@Command(name = "check", description = "Look for mistakes in the scripts.")
final class CheckCommand implements Callable<Integer> {
    private final ToIntFunction<Optional<Path>> check;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Path folder;

    CheckCommand(ToIntFunction<Optional<Path>> check) {
        this.check = check;
    }

    @Override
    public Integer call() {
        return check.applyAsInt(Optional.ofNullable(folder));
    }
}
