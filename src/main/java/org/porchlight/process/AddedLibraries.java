package org.porchlight.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Adds libraries to the class path of this process while it runs. What only the demo needs lies in a folder of its own,
 * so that live service has none of it.
 */
public final class AddedLibraries {
    private static volatile Optional<Instrumentation> machine = Optional.empty();

    private AddedLibraries() {}

    /**
     * Takes what can add them. Java calls it before {@code main}, because the jar's manifest names this class as {@code
     * Launcher-Agent-Class} (docs.oracle.com/en/java/javase/25/docs/api/java.instrument).
     */
    public static void agentmain(String none, Instrumentation given) {
        machine = Optional.of(given);
    }

    /**
     * Adds the jars of a folder that lies beside the program's own jar. Does nothing when the program wasn't started from
     * its jar: whoever starts it otherwise names all libraries.
     */
    public static void add(String folder) {
        machine.ifPresent(it -> jars(ownFolder().resolve(folder)).forEach(jar -> add(it, jar)));
    }

    private static void add(Instrumentation machine, Path jar) {
        try {
            machine.appendToSystemClassLoaderSearch(new JarFile(jar.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path ownFolder() {
        try {
            return Path.of(AddedLibraries.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
