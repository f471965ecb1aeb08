package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.web.PageWords;

class ConsoleWordsTest {
    private static final Map<Language, PageWords> WORDS = PageWords.all(
            "/words/console", "/words/desk", "/words/sites", "/words/maps", "/words/lists", "/words/reports");
    private static final Pattern SAID = Pattern.compile("words(?:\\(\\))?\\.say\\(\"([^\"]+)\"[,)]");

    @ParameterizedTest
    @EnumSource
    void every_word_exists_in_every_language(Language language) {
        PageWords words = WORDS.get(language);
        assertThat(new TreeSet<>(words.keys()))
                .isEqualTo(new TreeSet<>(WORDS.get(Language.EN).keys()));
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    @Test
    void whatever_a_page_says_there_is() {
        Set<String> said = new TreeSet<>();
        Stream.of(templates(), java("console"), java("sitepages"), java("reports"))
                .flatMap(pages -> pages)
                .forEach(page -> SAID.matcher(page).results().forEach(found -> said.add(found.group(1))));
        Arrays.stream(NavItem.values()).map(NavItem::code).forEach(said::add);
        Arrays.stream(Role.values()).map(role -> "role." + role.code()).forEach(said::add);
        assertThat(WORDS.get(Language.EN).keys()).containsAll(said);
    }

    /** The tone of care.md, for the pages too: of a person, and of ourselves. */
    @Test
    void no_page_judges_or_promises_too_much() {
        Pattern never = Pattern.compile(
                "(?i)refused|\\bfailed\\b|admit\\b|non-compliant|prank|addict|you must|you should|24/7|anonymous"
                        + "|confidential|(?:^|[.!?] )(?:Just|Don['’]t) ");
        assertThat(WORDS.values()).allSatisfy(words -> assertThat(words.keys())
                .allSatisfy(key -> assertThat(words.say(key)).as(key).doesNotContainPattern(never)));
    }

    @Test
    void no_page_writes_an_address_of_ours_itself() {
        assertThat(templates()).noneMatch(page -> page.contains("\"/console"));
    }

    private static Stream<String> templates() {
        return Stream.of("console", "sitepages", "reports", "maps")
                .flatMap(folder -> files(Path.of("src/main/jte", folder)));
    }

    private static Stream<String> java(String folder) {
        return files(Path.of("src/main/java/org/porchlight", folder));
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ConsoleWordsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
