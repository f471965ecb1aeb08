package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says what is held, and by which test, names tests that there are. */
class SecurityPageTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        List<String> named = NAMED.matcher(Files.readString(Path.of("src/site/markdown/security.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> there = SourcesFixture.tests().stream()
                .map(Object::toString)
                .map(file -> file.replaceAll(".*/|\\.java.*", ""))
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(there).containsAll(named);
    }
}
