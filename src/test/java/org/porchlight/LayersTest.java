package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;
import org.porchlight.script.ScriptFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The order of the house: who may import whom, what the pure packages don't know, and what never stands in Java. */
class LayersTest {
    private static final Path SOURCES = Path.of("src/main/java/org/porchlight");

    /** From top to bottom; each may import what comes after it. The root package is above them all. */
    private static final List<String> ORDER = List.of(
            "", "console", "handset", "twilio", "switchboard", "desk", "directory", "records", "privacy",
            "conversation", "script", "understanding", "messaging");

    private static final List<String> PURE = List.of("conversation", "script", "understanding", "messaging");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final Pattern STRING = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<!:)//.*$");

    private record Source(Path path, String text) {
        String folder() {
            Path inside = SOURCES.relativize(path);
            return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
        }

        Stream<String> imports() {
            return IMPORT.matcher(text).results().map(found -> found.group(1));
        }

        String code() {
            return COMMENT.matcher(text).replaceAll("");
        }

        Stream<String> strings() {
            return STRING.matcher(code()).results().map(MatchResult::group);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java")).map(LayersTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Source> pure() {
        return sources().stream().filter(source -> PURE.contains(source.folder()));
    }

    @Test
    void imports_point_down_the_list_only() {
        assertThat(sources()).hasSizeGreaterThan(100).allSatisfy(source -> {
            assertThat(ORDER).as(source.path() + " is in a known package").contains(source.folder());
            assertThat(ours(source)).as(source.path().toString())
                    .allMatch(other -> ORDER.indexOf(other) >= ORDER.indexOf(source.folder()));
        });
    }

    /** Packages of ours that a source names, in imports or in full. */
    private static Stream<String> ours(Source source) {
        return Pattern.compile("org\\.porchlight\\.(?:([a-z]+)\\.)?[A-Z]").matcher(source.code()).results()
                .map(found -> found.group(1) == null ? "" : found.group(1));
    }

    @Test
    void the_pure_packages_import_java_and_each_other() {
        assertThat(pure()).isNotEmpty().allSatisfy(source -> assertThat(source.imports())
                .as(source.path().toString())
                .allMatch(name -> name.startsWith("java.") || name.startsWith("org.porchlight.")
                        || (source.path().endsWith("script/Yaml.java") && name.startsWith("org.snakeyaml."))));
    }

    @Test
    void the_pure_packages_know_no_file_socket_sql_or_web() {
        List<String> world = List.of("java.net.", "java.sql.", "javax.", "java.nio.file.", "java.util.concurrent.");
        assertThat(pure().filter(source -> !source.path().endsWith("script/ScriptFiles.java")))
                .allSatisfy(source -> assertThat(source.imports()).as(source.path().toString())
                        .noneMatch(name -> world.stream().anyMatch(name::startsWith)));
    }

    @Test
    void the_pure_packages_read_no_clock_and_no_chance() {
        Pattern reading = Pattern.compile(
                "\\bClock\\b|InstantSource|\\bnow\\(\\)|currentTimeMillis|nanoTime|\\bRandom\\b|SecureRandom|randomUUID"
                        + "|Math\\.random|ZoneId\\.systemDefault|Locale\\.getDefault|new Date\\(");
        assertThat(pure()).allSatisfy(source -> assertThat(reading.matcher(
                        source.code().replace("facts.now()", "").replace("facts().now()", "").replace("site.now()", ""))
                .results().map(MatchResult::group)).as(source.path().toString()).isEmpty());
    }

    @Test
    void the_environment_is_read_in_one_place() {
        assertThat(sources().stream()
                        .filter(source -> source.code().contains("System.getenv"))
                        .map(source -> source.path().getFileName().toString()))
                .containsExactly("Porchlight.java");
    }

    @Test
    void no_referral_number_stands_in_java() {
        Pattern number = Pattern.compile("(?<![0-9])1?[-. (]*8[0-9]{2}[-. )]+[0-9]{3}[-. ][0-9]{4}");
        assertThat(sources()).allSatisfy(source -> assertThat(source.strings())
                .as(source.path().toString()).noneMatch(text -> number.matcher(text).find()));
    }

    @Test
    void no_sentence_of_the_line_stands_in_java() {
        List<String> prompts = prompts();
        assertThat(prompts).hasSizeGreaterThan(100);
        assertThat(sources()).allSatisfy(source -> assertThat(source.strings()).as(source.path().toString())
                .noneMatch(text -> prompts.stream().anyMatch(text::contains)));
    }

    /** Whatever is long enough to be a sentence and not a word that Java happens to use too. */
    private static List<String> prompts() {
        var prompts = new ArrayList<String>();
        ScriptFiles.packaged().texts().forEach((name, text) -> {
            if (name.startsWith("words/") && !name.endsWith("keywords.yaml")) {
                leaves(new Load(LoadSettings.builder().build()).loadFromString(text), prompts);
            }
        });
        assertThat(Language.values()).hasSize(3);
        return prompts.stream().filter(prompt -> prompt.length() > 14 && !prompt.contains("{")).toList();
    }

    private static void leaves(Object node, List<String> into) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(value -> leaves(value, into));
            case List<?> list -> list.forEach(value -> leaves(value, into));
            case null -> { }
            default -> into.add(node.toString());
        }
    }
}
