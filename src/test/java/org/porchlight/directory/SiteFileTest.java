package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.directory.SitesFixture.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.directory.SiteFile.Content;

class SiteFileTest {
    @TempDir
    Path folder;

    private Path path;
    private SiteFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("below").resolve("sites.json");
        file = new SiteFile(path);
    }

    @Test
    void what_is_kept_is_read_back_and_nothing_else_lies_beside_it() throws IOException {
        List<SiteRecord> sites = DemoSites.read();
        assertThat(file.keep(List.of())).isEmpty();
        assertThat(file.keep(sites)).isEmpty();
        assertThat(file.read()).isEqualTo(new Content.KeptSites(sites));
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void a_missing_file_is_nothing_with_a_reason() {
        assertThat(file.read()).isInstanceOfSatisfying(Content.Unusable.class, nothing -> assertThat(nothing.reason())
                .contains("does not exist"));
    }

    @Test
    void a_file_cut_off_anywhere_is_nothing_with_a_reason() throws IOException {
        file.keep(List.of(site("one", 47.6, -122.3, "24/7")));
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).as("%s of %s bytes", length, whole.length).isInstanceOf(Content.Unusable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"version\":1,\"sites\":[]}",
                "{\"version\":2}",
                "{\"version\":2,\"sites\":[null]}",
                "{\"version\":2,\"sites\":[{}]}",
                "{\"version\":2,\"sites\":[{\"id\":\"one\"}]}",
                "\0\0\0\0"
            })
    void a_damaged_file_is_nothing_with_a_reason(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        assertThat(file.read()).isInstanceOfSatisfying(Content.Unusable.class, nothing -> assertThat(nothing.reason())
                .contains("sites.json"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_not_thrown() throws IOException {
        Files.writeString(folder.resolve("below"), "a file where a folder should be");
        assertThat(file.keep(List.of()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("can't be kept"));
        assertThat(file.read()).isInstanceOf(Content.Unusable.class);
    }
}
