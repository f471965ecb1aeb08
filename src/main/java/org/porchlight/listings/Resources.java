package org.porchlight.listings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that people use in lists of sites: packaged, one file for each kind of cell. */
final class Resources {
    private Resources() {}

    /** The lines of a file, without comments and empty ones. */
    static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Resources.class.getResourceAsStream("/listings/" + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
