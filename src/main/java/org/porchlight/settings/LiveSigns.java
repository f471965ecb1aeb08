package org.porchlight.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a live line leaves on its machine, for commands that were given without its settings. Opens nothing. */
public final class LiveSigns {
    /** As install/ puts it there. */
    private static final Path SETTINGS = Path.of("/etc/porchlight");

    private LiveSigns() {}

    /**
     * Names the first of them.
     *
     * @param here where the command was given
     */
    public static Optional<Path> in(Path here) {
        return Stream.of(
                        here.resolve("porchlight.env"),
                        here.resolve(".porchlight").resolve("live"),
                        SETTINGS)
                .filter(Files::exists)
                .findFirst();
    }
}
