package org.porchlight.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder on this machine's disk for the length of one request. Closing it deletes it with all that is in it. */
public final class BriefFolder implements AutoCloseable {
    /** What its name begins with. */
    static final String NAME = "porchlight-list-";

    private final Path path;

    /** Makes one that only we can look into. */
    public BriefFolder() {
        try {
            path = Files.createTempDirectory(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
