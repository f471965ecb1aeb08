package org.porchlight.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of which packs are made, and fills their gaps. */
final class PackFiles {
    private static final Pattern GAP = Pattern.compile("\\{([a-z.]+)}");

    private PackFiles() {}

    static String text(String name) {
        try (InputStream file = PackFiles.class.getResourceAsStream("/registration/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a list, without empty ones and remarks. */
    static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** @throws IllegalArgumentException when nothing fills a gap: a file is wrong */
    static String filled(String name, Map<String, String> values) {
        return GAP.matcher(text(name))
                .replaceAll(gap -> Matcher.quoteReplacement(Optional.ofNullable(values.get(gap.group(1)))
                        .orElseThrow(() -> new IllegalArgumentException(name + " has a gap " + gap.group(1)))));
    }
}
