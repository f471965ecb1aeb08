package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.directory.SiteFields;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.sheets.PlainText;

/** The page on how places get in says all that can be written, and the words of other people lead to ours alone. */
class PlacesPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("src/site/markdown/places.md"));
    }

    private static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(SiteService.values()).map(SiteService::code),
                        Arrays.stream(SiteTrait.values()).map(SiteTrait::code),
                        Arrays.stream(SiteKind.values()).map(SiteKind::code))
                .flatMap(codes -> codes);
    }

    @Test
    void it_names_every_column_service_trait_and_kind() throws IOException {
        String page = page();

        assertThat(Stream.concat(SiteFields.NAMES.stream(), codes()))
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
        assertThat(List.of(Files.readAllLines(Path.of("src/main/resources/listings/template.csv"))
                        .getFirst()
                        .split(",")))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }

    @Test
    void every_field_can_be_read_from_a_list() {
        assertThat(ColumnNames.fields()).containsAll(SiteFields.NAMES);
    }

    @Test
    void the_words_of_others_stand_for_words_of_ours() {
        for (SiteService service : SiteService.values()) {
            assertThat(WordList.SERVICES.of(service.code())).contains(service.code());
        }
        for (SiteTrait trait : SiteTrait.values()) {
            assertThat(WordList.TRAITS.of(trait.code())).contains(trait.code());
        }
        for (SiteKind kind : SiteKind.values()) {
            assertThat(WordList.KINDS.of(kind.code())).contains(kind.code());
        }
        for (String file : List.of("services.txt", "traits.txt", "kinds.txt", "columns.txt")) {
            assertThat(Resources.lines(file).stream().flatMap(line -> Arrays.stream(line.split(" *\\| *"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .map(PlainText::of)
                            .distinct()))
                    .as(file)
                    .doesNotHaveDuplicates();
        }
    }
}
