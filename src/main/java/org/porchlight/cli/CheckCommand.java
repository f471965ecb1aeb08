package org.porchlight.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code porchlight check [FOLDER] [--fallback]}. */
@Command(name = "check", description = "Look for mistakes in the scripts.")
final class CheckCommand implements Callable<Integer> {
    private final ToIntFunction<Optional<Path>> check;
    private final ToIntFunction<Optional<Path>> printFallback;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Path folder;

    CheckCommand(ToIntFunction<Optional<Path>> check, ToIntFunction<Optional<Path>> printFallback) {
        this.check = check;
        this.printFallback = printFallback;
    }

    @Option(names = "--fallback", description = "Print the TwiML to keep on other hosting as the number's fallback.")
    private boolean fallback;

    @Override
    public Integer call() {
        return (fallback ? printFallback : check).applyAsInt(Optional.ofNullable(folder));
    }
}
