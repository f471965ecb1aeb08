package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.architecture.SourcesFixture.Method;
import org.porchlight.architecture.SourcesFixture.Source;

/** How much a reader has to hold in mind: files to a folder, lines to a file and to a method. */
class SizesTest {
    private static final int FILES_OF_A_FOLDER = 48;
    private static final int FILES_OF_THE_ROOT = 12;
    private static final int LINES_OF_A_FILE = 200;
    private static final int LINES_OF_A_METHOD = 25;

    /** A first comment that gives the reason for more lines says so in these words. */
    private static final Pattern REASON = Pattern.compile("(?s)^.*?/\\*\\*?(?:(?!\\*/).)*[Mm]ore than 200 lines");

    @Test
    void a_folder_holds_at_most_48_files_and_the_root_12() {
        Map<String, Long> over =
                SourcesFixture.main().stream().collect(Collectors.groupingBy(Source::folder, Collectors.counting()));
        over.entrySet()
                .removeIf(folder ->
                        folder.getValue() <= (folder.getKey().isEmpty() ? FILES_OF_THE_ROOT : FILES_OF_A_FOLDER));
        assertThat(over).isEmpty();
    }

    @Test
    void every_folder_says_what_it_is_for() {
        Map<String, Boolean> said = SourcesFixture.main().stream()
                .collect(Collectors.toMap(Source::folder, Source::isPackageInfo, Boolean::logicalOr));
        said.values().removeIf(it -> it);
        assertThat(said).isEmpty();
    }

    @Test
    void a_file_has_at_most_200_lines_or_says_why() {
        assertThat(SourcesFixture.main().stream()
                        .filter(source -> source.text().lines().count() > LINES_OF_A_FILE)
                        .filter(source -> !REASON.matcher(source.text()).find())
                        .map(Source::toString))
                .isEmpty();
    }

    @Test
    void a_method_has_at_most_25_lines() {
        assertThat(SourcesFixture.main().stream()
                        .flatMap(source -> source.methods().stream())
                        .filter(method -> method.lines() > LINES_OF_A_METHOD)
                        .map(Method::toString))
                .isEmpty();
    }
}
