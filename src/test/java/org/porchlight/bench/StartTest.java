package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.LiveSettingsFixture;
import org.porchlight.process.Listening;
import org.porchlight.testing.Postgres;

/**
 * How long a live process takes from its launch to its first answer to a signed webhook, and how long its first hundred
 * turns take, without and with what {@code rehearse} writes down. The figures mean something on a quiet machine only, and
 * the load is told beside them. Asserts no timing.
 */
@Tag("bench")
class StartTest {
    private static final int TURNS = 100;
    private static final int ROUNDS = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    @Test
    void launch_to_first_answer_and_the_first_hundred_turns() throws Exception {
        Path jar = jar();
        Path cache = folder.resolve("porchlight.aot");
        rehearse(jar, cache);
        System.out.printf(
                Locale.ROOT, "%-16s %12s %14s %14s %8s%n", "", "first answer", "slowest of 100", "over 200 ms", "load");
        for (int round = 0; round < ROUNDS; round++) {
            measure("without a cache", jar, List.of());
            measure("with a cache", jar, List.of("-XX:AOTCache=" + cache));
        }
    }

    private void rehearse(Path jar, Path cache) throws Exception {
        var command = command(jar, List.of("-XX:AOTCacheOutput=" + cache), "rehearse");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rehearsed").toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(Files.readString(folder.resolve("rehearsed"))).isZero();
        assertThat(cache).isNotEmptyFile();
    }

    private void measure(String name, Path jar, List<String> options) throws Exception {
        int port = Listening.freePort();
        var builder = new ProcessBuilder(command(jar, options, "serve"));
        builder.environment().putAll(LiveSettingsFixture.on(Postgres.freshUrl(), port));
        long launched = System.nanoTime();
        Process serve = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("served").toFile())
                .start();
        try {
            double first = first(port, serve, launched);
            double[] turns = turns(port);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %10.2f s %11.0f ms %14d %8.1f%n",
                    name,
                    first,
                    Arrays.stream(turns).max().orElseThrow(),
                    Arrays.stream(turns).filter(it -> it > 200).count(),
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage());
        } finally {
            serve.destroyForcibly().waitFor();
        }
    }

    private static double first(int port, Process serve, long launched) throws Exception {
        while (serve.isAlive()) {
            try (var wire = new BenchConnection("http://127.0.0.1:" + port)) {
                wire.ask(BenchRequests.voice("/twilio/voice", TurnsTest.sid("CA", 0), ""));
                assertThat(wire.reply()).contains("<Gather");
                return (System.nanoTime() - launched) / 1e9;
            } catch (ConnectException notYet) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // the cores are for the line
            }
        }
        throw new AssertionError("it ended before it answered");
    }

    private static double[] turns(int port) throws IOException {
        double[] took = new double[TURNS];
        try (var wire = new BenchConnection("http://127.0.0.1:" + port)) {
            for (int turn = 0; turn < TURNS; turn++) {
                byte[] asked = turn % 2 == 0
                        ? BenchRequests.voice("/twilio/voice", TurnsTest.sid("CA", 1 + turn), "")
                        : BenchRequests.text(TurnsTest.sid("SM", 1 + turn), "narcan near 98101");
                long begun = System.nanoTime();
                wire.ask(asked);
                took[turn] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return took;
    }

    private static List<String> command(Path jar, List<String> options, String command) {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("install/java.options").toAbsolutePath()));
        all.addAll(options);
        all.addAll(List.of("-jar", jar.toString(), command));
        return all;
    }

    /** A cache is only for jars, and the tests run before there is one. */
    private Path jar() throws IOException {
        Path classes = Path.of("target/classes").toAbsolutePath();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.porchlight.Porchlight");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
        Path jar = folder.resolve("porchlight.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.skip(1).toList()) {
                add(out, file, classes.relativize(file).toString());
            }
        }
        return jar;
    }

    /** Folders too: pages look for theirs. */
    private static void add(JarOutputStream out, Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            out.putNextEntry(new ZipEntry(name + "/"));
        } else if (!name.equals("META-INF/MANIFEST.MF")) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(file, out);
        }
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
