package org.porchlight.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.script.Finding;
import org.porchlight.script.Rule;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.SpokenPrompt;

/**
 * The folder {@code broken-scripts}, in which every rule is broken at least once: one look finds all of it.
 * {@code -Dupdate=true} writes down what is found now.
 */
class BrokenFolderTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken-scripts");
    private static final Path WRITTEN = FOLDER.resolve("findings.txt");

    /** What a line's code says by itself: a sentence that the operator owes, and the beginning of a text. */
    private enum Said implements SpokenPrompt {
        OWED("first.owed"),
        BEGINS("start.sent");

        private final String key;

        Said(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Set<String> gaps() {
            return Set.of();
        }

        @Override
        public boolean owed() {
            return this == OWED;
        }

        @Override
        public boolean beginsText() {
            return this == BEGINS;
        }
    }

    private static List<Finding> findings() {
        return Lint.all(
                ScriptReader.read(ScriptFiles.in(FOLDER)),
                List.of(Said.values()),
                Optional.of(LocalDate.of(2026, 11, 29)));
    }

    @Test
    void all_findings_come_at_once_where_they_are() throws IOException {
        String found = findings().stream()
                .map(it -> it.at() + " " + it.rule().id() + " " + it.what())
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("update")) {
            Files.writeString(WRITTEN, found);
        }

        assertThat(found).isEqualTo(Files.readString(WRITTEN));
    }

    @Test
    void every_rule_is_broken_in_it() {
        assertThat(findings().stream().map(Finding::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
    }

    @Test
    void each_finding_says_what_why_and_how_to_mend_it() {
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(finding.at().line()).isPositive();
            assertThat(finding.at().column()).isPositive();
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.why()).isNotBlank().endsWith(".");
            assertThat(finding.cure()).isNotBlank();
        });
    }
}
