package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.listings.ListingsFixture.file;
import static org.porchlight.listings.ListingsFixture.judged;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.SiteImport.Judged;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.UnreadableList;

/** One list, read by itself: whatever a spreadsheet makes of it, and whatever its columns are called. */
class ListReadingTest {
    private static final String QUEBEC = "Nom;Adresse;Ville;Province;Code postal;Téléphone;Horaire;Services\r\n"
            + "Café Châtaigne;12, rue Saint-Émile;Montréal;QC;H2X 1Y4;514-555-0142;lun.-ven. 9h-17h;naloxone\r\n";

    @TempDir
    private Path folder;

    private Map<String, String> only(String csv) {
        Judged judged = judged(List.of(), file(folder, "places.csv", csv));
        assertThat(judged.plan().refused()).isEmpty();
        assertThat(judged.plan().added()).hasSize(1);
        return SiteFields.write(judged.plan().added().getFirst());
    }

    @Test
    void encodings_marks_and_separators_come_as_they_are() throws IOException {
        Map<String, byte[]> files = Map.of(
                "utf-8", QUEBEC.getBytes(StandardCharsets.UTF_8),
                "utf-8 with a mark", ("\uFEFF" + QUEBEC).getBytes(StandardCharsets.UTF_8),
                "utf-16 of Excel", ("\uFEFF" + QUEBEC.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
                "utf-16, the other way round", ("\uFEFF" + QUEBEC).getBytes(StandardCharsets.UTF_16BE),
                "windows", QUEBEC.getBytes(Charset.forName("windows-1252")),
                "a told separator", ("sep=|\r\n" + QUEBEC.replace(';', '|')).getBytes(StandardCharsets.UTF_8),
                "bars", QUEBEC.replace(";", " | ").getBytes(StandardCharsets.UTF_8),
                "empty lines first", ("\r\n;;;\r\n" + QUEBEC).getBytes(StandardCharsets.UTF_8));
        for (var each : files.entrySet()) {
            Path path = folder.resolve("places.csv");
            Files.write(path, each.getValue());
            Judged judged = judged(List.of(), path);

            assertThat(judged.plan().added()).as(each.getKey()).hasSize(1);
            SiteRecord site = judged.plan().added().getFirst();
            assertThat(site.name().written()).isEqualTo("Café Châtaigne");
            assertThat(site.address().street()).isEqualTo("12, rue Saint-Émile");
            assertThat(site.hours().text()).isEqualTo("Mo-Fr 09:00-17:00");
            assertThat(site.address().zone().getId()).isEqualTo("America/Toronto");
            assertThat(judged.plan().findings().stream()
                            .anyMatch(it -> it.what().equals("The encoding is a guess.")))
                    .as(each.getKey())
                    .isEqualTo(each.getKey().equals("windows"));
        }
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        Judged judged = judged(List.of(), file(folder, "places.csv", """
            name,city,state,street,services
            "A room
            on two lines",Seattle,WA,1 First St,naloxone

            ,Seattle,WA,2 Second St,naloxone
            """));

        assertThat(judged.plan().findings())
                .filteredOn(finding -> finding.weight() == Weight.REFUSED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where()).hasToString("places.csv, row 4");
                    assertThat(finding.what()).isEqualTo("The place has no name.");
                });
    }

    @Test
    void what_a_row_leaves_out_comes_from_the_gazetteer_and_is_marked() {
        Map<String, String> site = only("Site Name,Address,ZIP,Narcan\nLantern,1160 Lanternfish Ave,98101-2345,yes\n");

        assertThat(site)
                .containsEntry("city", "Seattle")
                .containsEntry("region", "WA")
                .containsEntry("country", "US")
                .containsEntry("zone", "America/Los_Angeles")
                .containsEntry("approximate", "true")
                .containsEntry("services", "naloxone")
                .containsEntry("kind", "staffed")
                .containsEntry("id", "lantern-seattle");
        assertThat(Double.parseDouble(site.get("latitude"))).isBetween(47.5, 47.7);
    }

    @Test
    void services_and_traits_are_known_by_other_names_and_as_columns_of_yes_and_no() {
        Map<String, String> site =
                only("name,city,state,street,services,wheelchair accessible,Wound Care,audience,languages\n"
                    + "Lantern,Seattle,WA,1 First St,\"Narcan; Fentanyl test strips\",x,Y,\"no ID, LGBTQ+\",\"English,"
                    + " Urdu\"\n");

        assertThat(site)
                .containsEntry("services", "naloxone test-strips wound-care")
                .containsEntry("traits", "no-id lgbtq2s wheelchair")
                .containsEntry("languages", "en ur");
    }

    @Test
    void notes_stand_in_one_column_or_in_one_for_each_language() {
        String[] columns = {"name,city,state,street,naloxone,note,note_fr,note_es", "Lantern,Seattle,WA,1 First St,1,"};

        assertThat(only(columns[0] + "\n" + columns[1] + "Ring.,Sonnez.,Toque.\n"))
                .containsEntry("note", "Ring. | fr: Sonnez. | es: Toque.");
        assertThat(only(columns[0] + "\n" + columns[1] + "Ring. | es: Toque.,,\n"))
                .containsEntry("note", "Ring. | es: Toque.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        47.6,122.3,     WA, 98101, naloxone | longitude   | Was -122.3 meant?
        -122.3,47.6,    WA, 98101, naloxone | latitude    | Write latitude 47.6 and longitude -122.3.
        481.2,-122.3,   WA, 98101, naloxone | latitude    | Latitudes go from 13 to 84
        forty,-122.3,   WA, 98101, naloxone | latitude    | Write degrees with a point
        47.6,,          WA, 98101, naloxone | longitude   | Write degrees with a point
        ,,              WA, 98101,          | services    | Write for example naloxone
        ,,              WA, 98101, acupuncture | services | Write for example naloxone
        ,,              '', '',    naloxone | state       | Write the state or province
        0,0,            WA, 98101, naloxone | latitude    | Leave both out to take the point of its town or code
        """)
    void what_can_not_be_right_is_refused_with_what_to_write(String cells, String column, String advice) {
        Judged judged = judged(
                List.of(),
                file(
                        folder,
                        "places.csv",
                        "name,street,city,latitude,longitude,state,zip,services\nLantern,1 First St,"
                                + (column.equals("state") ? "Springfield" : "Seattle") + ","
                                + cells.replace("''", "") + "\n"));

        assertThat(judged.plan().refused()).hasSize(1);
        assertThat(judged.plan().findings())
                .filteredOn(it -> it.weight() == Weight.REFUSED)
                .anySatisfy(finding -> {
                    assertThat(finding.column()).isEqualTo(column);
                    assertThat(finding.advice()).contains(advice);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        phone         | 911        | Nobody can dial this at a place.         | Write its ten digits
        phone         | 988        | Nobody can dial this at a place.         | Write its ten digits
        phone         | 555-0142   | Nobody can dial this at a place.         | Write its ten digits
        no_kits_until | 9999-01-01 | This day is more than 2 years ahead.     | Look at the year again
        no_kits_until | 1926-01-01 | This day is more than 20 years ago.      | Look at the year again
        checked_on    | 2030-01-01 | This day is still to come.               | Write the day on which somebody made sure
        checked_on    | 12/1/2026  | This day is still to come.               | Write the day on which somebody made sure
        checked_on    | 1999-12-31 | This day is more than 20 years ago.      | Look at the year again
        vanished_on   | 2030-01-01 | This day is still to come.               | Write the day on which somebody made sure
        closed_on     | 2126-12-25 | This day is more than 2 years ahead.     | Look at the year again
        """)
    void what_can_not_be_true_of_a_site_is_refused(String column, String cell, String what, String advice) {
        String list = "name,street,city,state,services," + column + "\nLantern,1 First St,Seattle,WA,naloxone,\"" + cell
                + "\"";
        Judged judged = judged(List.of(), file(folder, "places.csv", list));

        assertThat(judged.plan().added()).isEmpty();
        assertThat(judged.plan().findings())
                .filteredOn(it -> it.weight() == Weight.REFUSED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.column()).isEqualTo(column);
                    assertThat(finding.what()).isEqualTo(what);
                    assertThat(finding.advice()).contains(advice);
                });
    }

    @Test
    void what_can_not_be_true_is_refused_in_geojson_too() {
        Judged judged = judged(List.of(), file(folder, "places.geojson", """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 0]},
              "properties": {"name": "Nil", "street": "1 First St", "city": "Seattle", "state": "WA", "services": "naloxone"}},
             {"type": "Feature", "geometry": null,
              "properties": {"name": "Late", "street": "2 First St", "city": "Seattle", "state": "WA", "services": "naloxone",
                             "phone": "911", "checked_on": "2030-01-01", "no_kits_until": "9999-12-31"}}]}
            """));

        assertThat(judged.plan().added()).isEmpty();
        assertThat(judged.plan().findings().stream()
                        .filter(it -> it.weight() == Weight.REFUSED)
                        .map(RowFinding::what))
                .containsExactlyInAnyOrder(
                        "0, 0 lies in the Atlantic.",
                        "Nobody can dial this at a place.",
                        "This day is still to come.",
                        "This day is more than 2 years ahead.");
    }

    @Test
    void what_may_be_wrong_is_brought_in_and_shown() {
        Judged judged = judged(List.of(), file(folder, "places.csv", """
            name,street,city,state,latitude,longitude,services,hours,phone,verified
            Far,1 First St,Seattle,WA,46.0,-120.0,"naloxone, acupuncture","Mo-Fr 8:00-12:00,1:00-5:00",none,soon
            """));

        assertThat(judged.plan().added()).hasSize(1);
        assertThat(judged.plan().findings().stream()
                        .filter(finding -> finding.weight() == Weight.DOUBTED)
                        .collect(Collectors.toMap(RowFinding::column, RowFinding::what)))
                .containsOnlyKeys("latitude", "services", "hours", "phone", "verified")
                .containsEntry("services", "Callers can't ask for: acupuncture.")
                .hasEntrySatisfying("latitude", what -> assertThat(what).contains(" km from Seattle, WA"));
        assertThat(SiteFields.write(judged.plan().added().getFirst()))
                .containsEntry("hours", "")
                .containsEntry("phone", "")
                .containsEntry("checked_on", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon to Fri 9-5      | "9-5" may be morning or evening.
        Mon, Wed, Fri 10-2  | "10-2" may be morning or evening.
        By the church bells | These hours can't be read for certain.
        """)
    void hours_that_can_not_be_read_say_what_they_leave_open(String hours, String what) {
        Judged judged = judged(List.of(), file(folder, "places.csv", """
            name,street,city,state,zip,services,hours
            Clock,1 First St,Seattle,WA,98101,naloxone,"%s"
            """.formatted(hours)));

        assertThat(judged.plan().findings().stream()
                        .filter(finding -> finding.weight() == Weight.DOUBTED)
                        .map(RowFinding::what))
                .singleElement()
                .asString()
                .startsWith(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        places.csv     | ''                            | is empty. Its first line is to name the columns
        places.csv     | name,city                     | has no rows
        places.csv     | name,city\\n"Lantern,Seattle  | can't be read after its line 1
        places.geojson | {"type": "Feature"}           | is JSON, but no GeoJSON FeatureCollection
        places.geojson | {"type": "FeatureCol          | is no JSON:
        places.xlsx    | PK                            | Save it as “CSV UTF-8”
        """)
    void a_file_that_holds_no_list_says_what_to_do(String name, String text, String what) {
        Path path = file(folder, name, text.replace("\\n", "\n"));

        assertThatThrownBy(() -> judged(List.of(), path))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining(what);
        assertThatThrownBy(() -> judged(List.of(), folder.resolve("none.csv")))
                .hasMessageStartingWith("There is no file");
    }

    @Test
    void the_template_is_read_without_a_finding_but_its_points() throws IOException {
        try (var template = ListReadingTest.class.getResourceAsStream("/listings/template.csv")) {
            Path path = Files.write(folder.resolve("template.csv"), template.readAllBytes());
            Judged judged = judged(List.of(), path);

            assertThat(judged.plan().added()).hasSize(2);
            assertThat(judged.plan().findings()).allMatch(finding -> finding.weight() == Weight.FILLED);
            assertThat(new ColumnNames(judged.lists().getFirst().header()).unread())
                    .isEmpty();
        }
    }
}
