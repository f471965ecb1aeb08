package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.BrokenScript;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.SpokenPrompt;

/** What Java code says by name is there before anything starts. */
class SpokenPromptsTest {
    private static final List<SpokenPrompt> ALL = SpokenPrompts.ALL;

    private static final Path SOURCES = Path.of("src/main/java/org/porchlight");
    private static final Pattern ENUM = Pattern.compile("public enum (\\w+) implements SpokenPrompt\\b");
    private static final Pattern LITERAL =
            Pattern.compile("\\b(?:phrase|option|find)\\([^()]*(?:\\(\\))?[^()]*,\\s*\"[^)]*");

    @ParameterizedTest
    @CsvSource({"desk, untried", "staff, phone-code", "bridge, stop-calls", "responder, machine", "hotline, fallback"})
    void a_prompt_that_is_renamed_is_missed_before_start(String topic, String name) {
        String file = "words/fr/" + topic + ".yaml";
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        texts.computeIfPresent(file, (path, text) -> text.replaceFirst("\\b" + name + ":", "renamed:"));

        BrokenScript broken = catchThrowableOfType(
                BrokenScript.class, () -> CheckedScript.read(new ScriptFiles(texts), SpokenPrompts.ALL));

        assertThat(broken).hasMessageContainingAll(name + "” in fr.", "Add it to " + file);
    }

    @Test
    void a_gap_that_the_code_does_not_fill_is_refused() {
        var texts = new TreeMap<>(ScriptFiles.packaged().texts());
        texts.computeIfPresent(
                "words/en/person-texts.yaml", (path, text) -> text.replace("{street}, {city}.", "{street}. {note}"));

        BrokenScript broken = catchThrowableOfType(
                BrokenScript.class, () -> CheckedScript.read(new ScriptFiles(texts), SpokenPrompts.ALL));

        assertThat(broken)
                .hasMessageContainingAll("Nothing fills {note} in “person-texts.place”.", "Known: city, hours,");
    }

    @Test
    void what_is_offered_on_a_key_can_be_offered_on_every_key() {
        Script script = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);
        assertThat(ALL).filteredOn(SpokenPrompt::option).hasSizeGreaterThan(10).allSatisfy(prompt -> {
            for (Language language : Language.values()) {
                for (int key = 1; key <= 8; key++) {
                    assertThat(script.words().option(language, prompt, Integer.toString(key)))
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void every_list_of_such_prompts_is_handed_to_the_lint() throws IOException {
        List<String> lists = matches(ENUM, 1);

        assertThat(ALL)
                .extracting(prompt -> ((Enum<?>) prompt).getDeclaringClass().getSimpleName())
                .containsAll(lists);
        assertThat(lists).hasSizeGreaterThan(4);
    }

    @Test
    void nothing_is_said_by_a_name_that_stands_in_no_list() throws IOException {
        assertThat(matches(LITERAL, 0)).allMatch(call -> call.contains("\"callback.word.\" + word"));
    }

    private static List<String> matches(Pattern pattern, int group) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }
}
