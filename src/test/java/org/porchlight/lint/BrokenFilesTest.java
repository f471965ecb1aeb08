package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;

/** However files are broken, looking at them ends with findings. */
class BrokenFilesTest {
    private static final int ROUNDS = 60;
    private static final int CHANGES = 5;

    private static final Map<String, String> FILES =
            ScriptFiles.in(Path.of("src/test/resources/broken-scripts")).texts();

    /** What slips into files, and what means something in them. */
    private static final List<String> PIECES = List.of(
            "\t",
            "“",
            "*x",
            "&x ",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "-",
            "!",
            "|",
            ">",
            "%",
            "\"",
            "'",
            "#",
            "\0",
            "\n  ",
            "?",
            "<<: ",
            "again",
            "next",
            "{place}",
            "{key}",
            ".",
            "..",
            "999999999999999999999",
            "9",
            "^",
            "*",
            "---\n");

    private record Slip(Random random) {
        /** One file without a piece, with one more, cut short, or with its lines in another order; or one file less. */
        void in(Map<String, String> files) {
            String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
            String text = files.get(file);
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> files.remove(file);
                case 1 -> files.put(file, text.substring(0, at));
                case 2 -> files.put(file, text.substring(0, at) + piece() + text.substring(at));
                case 3 -> files.put(file, text.substring(0, at) + text.substring(Math.min(text.length(), at + 20)));
                case 4 -> files.put(file, text.replaceFirst("(?m)^(\\s*\\S+:) .*$", "$1"));
                default -> files.put(file, inAnotherOrder(text));
            }
        }

        private String piece() {
            return PIECES.get(random.nextInt(PIECES.size()));
        }

        private String inAnotherOrder(String text) {
            var lines = new ArrayList<>(text.lines().toList());
            if (!lines.isEmpty()) {
                Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            }
            return String.join("\n", lines);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_slip_stops_the_look(long seed) {
        var slip = new Slip(new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> files = new TreeMap<>(FILES);
            for (int change = 0; change < CHANGES; change++) {
                slip.in(files);
            }
            assertThatCode(() -> Lint.all(ScriptReader.read(new ScriptFiles(files)), List.of(), Optional.empty()))
                    .as(() -> files.toString())
                    .doesNotThrowAnyException();
        }
    }
}
