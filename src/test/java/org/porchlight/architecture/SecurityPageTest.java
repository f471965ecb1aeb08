package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that say what is held, and by which test, name tests that there are. */
class SecurityPageTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

    @ParameterizedTest
    @CsvSource({"src/site/markdown/security.md,40", "src/site/markdown/threat-model.md,20", "README.md,10"})
    void every_test_that_it_names_is_there(String page, int least) throws IOException {
        List<String> named = NAMED.matcher(Files.readString(Path.of(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> there = SourcesFixture.tests().stream()
                .map(Object::toString)
                .map(file -> file.replaceAll(".*/|\\.java.*", ""))
                .toList();
        assertThat(named).hasSizeGreaterThan(least);
        assertThat(there).containsAll(named);
    }
}
