package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.architecture.SourcesFixture.Source;

/** One class writes a table. The SQL is read where it stands: in the strings of the sources. */
class TableWritersTest {
    private static final Path MIGRATIONS = Path.of("migrations");

    private static final Pattern MADE = Pattern.compile("(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(\\w+)");

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(?:insert\\s+into|merge\\s+into|delete\\s+from|update|truncate|copy)"
                    + "(?:\\s+only|\\s+table)?\\s+(\\w+(?:\\s*,\\s*\\w+)*|%s|" + SourcesFixture.GAP + ")");

    /** What is SQL, and not a sentence about it. */
    private static final Pattern SQL =
            Pattern.compile("(?i)\\s*(?:with|select|insert|merge|delete|update|truncate|copy)\\s.*", Pattern.DOTALL);

    private static final Set<String> TABLES = tables();
    private static final Map<String, Set<String>> WRITERS = writers();

    private static Set<String> tables() {
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            return migrations
                    .filter(path -> path.toString().endsWith(".sql"))
                    .flatMap(path -> MADE.matcher(text(path)).results())
                    .map(made -> made.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> writers() {
        var writers = new TreeMap<String, Set<String>>();
        for (Source source : SourcesFixture.main()) {
            source.strings().stream()
                    .filter(text -> SQL.matcher(text).matches())
                    .flatMap(text -> WRITES.matcher(text).results())
                    .flatMap(found -> Stream.of(found.group(1).split("\\s*,\\s*")))
                    .forEach(table -> writers.computeIfAbsent(table, none -> new TreeSet<>())
                            .add(source.toString()));
        }
        return writers;
    }

    @Test
    void one_class_writes_a_table() {
        var several = new TreeMap<>(WRITERS);
        several.keySet().retainAll(TABLES);
        several.values().removeIf(classes -> classes.size() == 1);
        assertThat(several).isEmpty();
    }

    @Test
    void the_sql_is_found() {
        assertThat(TABLES)
                .hasSizeGreaterThan(20)
                .filteredOn(table -> !WRITERS.containsKey(table))
                .as("but for the scheduler's own, what migrations write, and what only an older program does")
                .containsExactlyInAnyOrder("scheduled_tasks", "schema_floor", "vault_rewrite");
    }

    @Test
    void every_statement_names_its_table() {
        assertThat(WRITERS.keySet()).doesNotContain("%s", SourcesFixture.GAP);
    }
}
