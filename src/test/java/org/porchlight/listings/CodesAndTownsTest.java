package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.listings.ListingsFixture.file;
import static org.porchlight.listings.ListingsFixture.judged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.SiteImport.Judged;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;

/** A row's town and its code: which of them tells where it is, and what is said where they don't go together. */
class CodesAndTownsTest {
    private static final String COLUMNS = "name,street,city,state,postal_code,services\n";

    @TempDir
    private Path folder;

    private Judged rows(String rows) {
        return judged(List.of(), file(folder, "places.csv", COLUMNS + rows));
    }

    private static double kilometres(SiteRecord site, String key) {
        return new Point(site.address().latitude(), site.address().longitude())
                .kilometresTo(Gazetteer.packaged().place(key).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Golden,BC,V0A 1H0      | golden.bc
        Invermere,BC,V0A 1K0   | invermere.bc
        Jasper,AB,T0E 1E0      | jasper.ab
        Picton,ON,K0K 2T0      | picton.on
        Miami,FL,98101         | miami.fl
        Reno,NV,2118           | reno.nv
        Spokane,WA,98101       | spokane.wa
        Seattle,WA,98101       | 98101
        Vancouver,BC,V6A 1B2   | V6A
        """)
    void the_point_is_that_of_the_town_where_the_code_is_wide_or_lies_elsewhere(String cells, String place) {
        Judged judged = rows("Lantern,1160 Lanternfish Ave," + cells + ",naloxone\n");

        assertThat(judged.plan().added()).singleElement().satisfies(site -> assertThat(kilometres(site, place))
                .isLessThan(0.1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Miami,FL,98101    | ^This code lies 4[0-9]{3} km from Miami, FL\\.$
        Reno,NV,2118      | ^This code lies 4[0-9]{3} km from Reno, NV\\.$
        Reno,,2118        | ^This code lies 4[0-9]{3} km from Reno, NV\\.$
        Spokane,WA,98101  | ^This code lies 3[0-9]{2} km from Spokane, WA\\.$
        Reno,CA,89501     | ^This code lies in NV, not in CA\\.$
        Montréal,ON,H2X   | ^This code lies in QC, not in ON\\.$
        Hazelmere Hill,BC,V0A | ^This code covers a large area, so the point may be far off\\.$
        """)
    void what_does_not_go_together_is_to_be_looked_at(String cells, String what) {
        Judged judged = rows("Lantern,1160 Lanternfish Ave," + cells + ",naloxone\n");

        assertThat(judged.plan().findings())
                .filteredOn(finding -> finding.weight() == Weight.DOUBTED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).matches(what))
                .extracting(RowFinding::column)
                .isEqualTo("postal_code");
    }

    @ParameterizedTest
    @CsvSource({"'Golden,BC,V0A 1H0'", "'Seattle,WA,98101'", "'Montréal,QC,H2X'", "'Iqaluit,NU,X0A 0H0'"})
    void what_goes_together_is_not_doubted(String cells) {
        assertThat(rows("Lantern,1160 Lanternfish Ave," + cells + ",naloxone\n")
                        .plan()
                        .findings())
                .allMatch(finding -> finding.weight() == Weight.FILLED);
    }

    @Test
    void every_value_that_was_filled_in_is_named() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            rows.append("Lantern ").append(i).append(',').append(i).append(" Elm St,Seattle,WA,98101,naloxone\n");
        }
        rows.append("Heron,139 Heronsong St,Spokane,WA,99201,naloxone\n");
        String report = String.join("\n", ImportReport.of(rows(rows.toString())));

        assertThat(report)
                .contains("The point was taken from 98101, and marked as approximate.", "… and 4 more")
                .contains("row 14, latitude: The point was taken from 99201, and marked as approximate.");
        assertThat(String.join("\n", ImportReport.of(rows("Moineau,7 rue A,Montréal,QC,,naloxone\n"))))
                .contains("The point was taken from Montréal, QC, and marked as approximate.");
    }

    @Test
    void a_bar_in_a_note_drops_nothing() {
        Judged judged = judged(List.of(), file(folder, "places.csv", """
            name,street,city,state,services,note,note_fr,alert
            A,1 A St,Seattle,WA,naloxone,Ring bell | use side door,,Back door | this week
            B,2 B St,Seattle,WA,naloxone,Ring bell | fr: Sonnez | es: Toque | es: Otra vez,Encore,
            """));

        assertThat(judged.plan().added())
                .extracting(site -> site.contact().note().written())
                .containsExactly("Ring bell / use side door", "Ring bell | fr: Sonnez / Encore | es: Toque / Otra vez");
        assertThat(judged.plan().added().getFirst().news().alert().written()).isEqualTo("Back door / this week");
    }

    @Test
    void a_word_that_says_neither_yes_nor_no_and_a_state_of_things_that_is_not_known_are_looked_at() {
        Judged judged = judged(List.of(), file(folder, "places.csv", """
            name,street,city,state,services,trans_women,status
            A,1 A St,Seattle,WA,naloxone,on request,moving
            B,2 B St,Seattle,WA,naloxone,no,active
            C,3 C St,Seattle,WA,naloxone,yes,open
            """));

        assertThat(judged.plan().findings())
                .filteredOn(finding -> finding.weight() == Weight.DOUBTED)
                .extracting(RowFinding::column)
                .containsExactlyInAnyOrder("trans_women", "status");
    }

    private Judged assuming(Path list) {
        Assumed assumed = new Assumed(Set.of("naloxone"), Optional.of("pharmacy"));
        return judged(
                List.of(),
                new ImportOrder(List.of(list), Optional.empty(), assumed, false, false),
                ListingsFixture.TODAY);
    }

    @Test
    void what_was_assumed_of_a_refused_row_goes_with_it() throws IOException {
        Path list = file(folder, "pharmacies.csv", """
            name,street,city,state
            Lantern,1160 Lanternfish Ave,Springfield,
            """);
        Judged first = assuming(list);
        Path refused = RefusedRows.write(first.lists().getFirst(), first.plan().refused(), folder)
                .orElseThrow()
                .file();
        Files.writeString(refused, Files.readString(refused).replace("Springfield,", "Seattle,WA"));

        assertThat(judged(List.of(), refused).plan().added()).singleElement().satisfies(site -> {
            assertThat(site.kind().code()).isEqualTo("pharmacy");
            assertThat(site.services()).extracting(it -> it.code()).containsExactly("naloxone");
        });
    }

    private RefusedRows.Written aside(Judged judged) throws IOException {
        return RefusedRows.write(judged.lists().getFirst(), judged.plan().refused(), folder)
                .orElseThrow();
    }

    @Test
    void refused_rows_stay_in_one_file_as_long_as_nobody_has_mended_it() throws IOException {
        String two = "A,1 A St,Springfield,,,naloxone\nB,2 B St,Springfield,,,naloxone\n";
        RefusedRows.Written first = aside(rows(two));
        assertThat(aside(rows(two + "C,3 C St,Springfield,,,naloxone\n"))).isEqualTo(first);
        assertThat(aside(rows(two.replace("A,1 A St,Springfield,", "A,1 A St,Seattle,WA"))))
                .as("one was mended in the list itself")
                .isEqualTo(first);

        Files.writeString(first.file(), Files.readString(first.file()).replace("2 B St", "12 B St"));
        RefusedRows.Written beside = aside(rows(two));
        assertThat(beside.kept()).contains(first.file());
        assertThat(beside.file()).hasFileName("places.refused-2.csv");
        assertThat(aside(rows(two))).as("given again").isEqualTo(beside);

        Judged itself = judged(List.of(), first.file());
        assertThat(aside(itself).file()).as("the file itself was given").isEqualTo(first.file());
    }
}
