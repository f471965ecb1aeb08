package org.porchlight.testing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds what tests read outside this repository: in {@code ../shared}, or where {@code PORCHLIGHT_SHARED} or
 * {@code -Dporchlight.shared} says.
 */
public final class SharedFiles {
    private static final Path FOLDER = Path.of(System.getProperty(
            "porchlight.shared",
            Optional.ofNullable(System.getenv("PORCHLIGHT_SHARED")).orElse("../shared")));

    private SharedFiles() {}

    /** Where that file lies, if it is there. */
    public static Path of(String name) {
        return FOLDER.resolve(name);
    }
}
