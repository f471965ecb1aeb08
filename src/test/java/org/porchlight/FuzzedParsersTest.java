package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Parsers read whatever comes, or say that they can't. */
class FuzzedParsersTest {
    /** Pieces that mean something to one parser or another, beside bytes that mean nothing. */
    private static final List<String> PIECES = List.of(
            "Mo-Fr 09:00-17:00; PH off",
            "Mo[1] ",
            "24/7",
            "\"closed\"",
            "sunrise-sunset",
            "week 1-53/2",
            "9 am to 5pm",
            ";",
            ",",
            "\t",
            "\"",
            "\r\n",
            "sep=;",
            "name,street,city,hours",
            "{\"type\":\"FeatureCollection\",\"features\":[",
            "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[",
            "]}",
            "null",
            "-1e999",
            "+1 (206) 555-0142",
            "STOP",
            "delivered",
            "https://",
            "\uFEFF",
            "\u0000",
            "\ud83d\ude00",
            "\u202e");

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    @Test
    void some_thousand_inputs_break_none() {
        Random chance = new Random(1);
        for (int time = 0; time < 8_000; time++) {
            byte[] input = input(chance, time);
            try {
                FuzzedParsers.fuzzerTestOneInput(input);
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError("parser " + input[0] + ": " + text(input), broken);
            }
        }
    }

    private static String text(byte[] input) {
        return new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] input(Random chance, int time) {
        var pieces = new StringBuilder().append((char) (time % FuzzedParsers.count()));
        for (int count = chance.nextInt(12); count > 0; count--) {
            pieces.append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        byte[] bytes = pieces.toString().getBytes(StandardCharsets.UTF_8);
        for (int count = chance.nextInt(4); count > 0 && bytes.length > 1; count--) {
            bytes[1 + chance.nextInt(bytes.length - 1)] = (byte) chance.nextInt();
        }
        return bytes;
    }

    /** By coverage: Jazzer keeps what leads it into new branches. {@code -Pholds} brings it along. */
    @Test
    @Tag("holds")
    @Timeout(1_200)
    void what_jazzer_finds_in_some_minutes_breaks_none(@TempDir Path folder) throws Exception {
        List<String> entries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
        assumeTrue(
                entries.stream().anyMatch(entry -> entry.contains("jazzer")),
                "SKIPPED, nothing was fuzzed by coverage: Jazzer is not on the class path (mvn -Pholds)");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-classpath",
                String.join(File.pathSeparator, entries),
                JAZZER,
                "--target_class=" + FuzzedParsers.class.getName(),
                "--instrumentation_includes=org.porchlight.**:ch.poole.**:de.siegmar.**",
                "-max_total_time=" + Integer.getInteger("holds.seconds", 60)));
        Process jazzer = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(jazzer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jazzer.waitFor()).as(said).isZero();
        assertThat(said).contains("Done ");
        System.out.println(said.lines().filter(line -> line.startsWith("Done ")).collect(Collectors.joining()));
    }
}
