package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No library is of a version with a known hole; known is what a list in the tests says, so that nobody is asked. */
class KnownHolesTest {
    private static final Path LIST = Path.of("src/test/resources/known-holes.txt");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final String LOOKED_UP = "looked-up ";
    private static final Period GOOD_FOR = Period.ofMonths(6);

    private record Hole(String artifact, Version mended, String described) {
        static Hole of(String line) {
            String[] parts = line.split(" ");
            return new Hole(parts[0].split(":")[1], Version.parse(parts[1]), parts[2]);
        }

        boolean isIn(Map<String, Version> libraries) {
            Version ours = libraries.get(artifact);
            return ours != null && ours.compareTo(mended) < 0;
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<Hole> holes() throws IOException {
        return lines().stream()
                .filter(line -> !line.startsWith(LOOKED_UP))
                .map(Hole::of)
                .toList();
    }

    private static Map<String, Version> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .filter(Matcher::matches)
                .collect(
                        Collectors.toMap(jar -> jar.group(1), jar -> Version.parse(jar.group(2)), (one, other) -> one));
    }

    @Test
    void no_library_has_a_hole_that_is_known() throws IOException {
        Map<String, Version> libraries = libraries();
        assertThat(holes()).noneMatch(hole -> hole.isIn(libraries));
        assertThat(holes())
                .filteredOn(hole -> libraries.containsKey(hole.artifact()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void one_that_had_would_be_found() throws IOException {
        assertThat(holes()).anyMatch(hole -> hole.isIn(Map.of("httpcore5", Version.parse("5.3.4"))));
        assertThat(holes()).anyMatch(hole -> hole.isIn(Map.of("logback-core", Version.parse("1.5.25"))));
    }

    @Test
    void the_list_is_new_enough_to_tell() throws IOException {
        LocalDate lookedUp = lines().stream()
                .filter(line -> line.startsWith(LOOKED_UP))
                .map(line -> LocalDate.parse(line.substring(LOOKED_UP.length())))
                .findFirst()
                .orElseThrow();
        assumeThat(LocalDate.now())
                .as("known-holes.txt is of " + lookedUp + ": it can't tell of newer holes. Look them up")
                .isBefore(lookedUp.plus(GOOD_FOR));
    }
}
