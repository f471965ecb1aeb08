package org.porchlight.listings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real lists that lie outside this repository: in {@code ../shared}, or where {@code PORCHLIGHT_SHARED} or {@code
 * -Dporchlight.shared} says.
 */
final class SharedFolder {
    private SharedFolder() {}

    /** A file or folder of it; where there is none, the test is skipped and says so. */
    static Path path(String name) {
        Path path = Path.of(System.getProperty(
                        "porchlight.shared",
                        Optional.ofNullable(System.getenv("PORCHLIGHT_SHARED")).orElse("../shared")))
                .resolve("data")
                .resolve(name);
        assumeTrue(Files.exists(path), "SKIPPED, nothing was read: there is no " + path + " (set PORCHLIGHT_SHARED)");
        return path;
    }
}
