package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.listings.ListingsFixture.TODAY;
import static org.porchlight.listings.ListingsFixture.file;
import static org.porchlight.listings.ListingsFixture.judged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.SiteImport.Judged;
import org.porchlight.messaging.Language;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;

/** A list beside the sites that are there: month after month, mended by staff in between. */
class ComparisonTest {
    private static final String COLUMNS = "id,name,street,city,state,services,hours\n";
    private static final String LANTERN = "a1,Lantern,1160 Lanternfish Ave,Seattle,WA,naloxone,24/7\n";
    private static final String HERON = "a2,Heron Box,139 Heronsong St,Seattle,WA,naloxone,24/7\n";

    @TempDir
    private Path folder;

    private Judged list(List<SiteRecord> there, String rows) {
        return judged(there, file(folder, "places-2026-11.csv", COLUMNS + rows));
    }

    private static List<SiteRecord> after(List<SiteRecord> before, Judged judged) {
        Map<String, SiteRecord> sites = new HashMap<>();
        before.forEach(site -> sites.put(site.id(), site));
        judged.plan().entered().forEach(site -> sites.put(site.id(), site));
        judged.plan().removed().forEach(site -> sites.remove(site.id()));
        return List.copyOf(sites.values());
    }

    private static SiteRecord with(SiteRecord site, String... fieldsAndValues) {
        Map<String, String> fields = new HashMap<>(SiteFields.write(site));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return SiteFields.read(fields);
    }

    private static List<String> refusals(Judged judged) {
        return judged.plan().findings().stream()
                .filter(finding -> finding.weight() == Weight.REFUSED)
                .map(RowFinding::what)
                .toList();
    }

    @Test
    void the_same_list_again_changes_nothing_be_it_next_months_file() {
        List<SiteRecord> there = after(List.of(), list(List.of(), LANTERN + HERON));
        Judged again = judged(there, file(folder, "places-2026-12.csv", COLUMNS + HERON + LANTERN));

        assertThat(there).hasSize(2);
        assertThat(again.plan().changesSomething()).isFalse();
        assertThat(again.plan().same()).isEqualTo(2);
    }

    @Test
    void what_a_list_says_counts_and_what_it_says_nothing_of_stays() {
        SiteRecord lantern = list(List.of(), LANTERN).plan().added().getFirst();
        SiteRecord mended = with(
                lantern,
                "plain_name",
                "Blue door",
                "latitude",
                "47.61",
                "longitude",
                "-122.33",
                "approximate",
                "",
                "phone",
                "206-555-0142",
                "traits",
                "no-id");

        Judged next = list(List.of(mended), LANTERN.replace("24/7", "Mon-Fri 9am-5pm"));

        assertThat(next.plan().changed()).singleElement().satisfies(change -> {
            assertThat(change.fields()).containsOnly(Map.entry("hours", "Mo-Fr 09:00-17:00"));
            assertThat(change.after()).isEqualTo(with(mended, "hours", "Mo-Fr 09:00-17:00"));
        });
        assertThat(list(List.of(mended), LANTERN.replace("24/7", "ask us"))
                        .plan()
                        .changesSomething())
                .as("hours that can't be read leave those that staff wrote")
                .isFalse();
    }

    @Test
    void a_place_that_moved_has_its_point_looked_up_again() {
        SiteRecord lantern = with(list(List.of(), LANTERN).plan().added().getFirst(), "approximate", "");

        Judged moved = list(List.of(lantern), LANTERN.replace("1160 Lanternfish Ave,Seattle", "5 Elm St,Spokane"));

        assertThat(moved.plan().changed()).singleElement().satisfies(change -> assertThat(change.fields())
                .containsKeys("street", "city", "latitude", "longitude")
                .containsEntry("approximate", "true"));
    }

    @Test
    void what_is_gone_from_its_list_is_marked_once_and_removed_only_when_ordered() {
        List<SiteRecord> there = after(List.of(), list(List.of(), LANTERN + HERON));
        Judged gone = list(there, LANTERN);
        assertThat(gone.plan().vanished()).singleElement().satisfies(site -> {
            assertThat(site.id()).isEqualTo("a2");
            assertThat(site.news().vanishedOn()).contains(TODAY);
        });

        List<SiteRecord> marked = after(there, gone);
        assertThat(list(marked, LANTERN).plan().changesSomething())
                .as("marked already")
                .isFalse();
        assertThat(list(marked, LANTERN + HERON).plan().changed())
                .as("back again")
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsOnly(Map.entry("vanished_on", "")));

        Path file = file(folder, "places.csv", COLUMNS + LANTERN);
        Judged replaced =
                judged(marked, new ImportOrder(List.of(file), Optional.empty(), Assumed.NOTHING, true, false), TODAY);
        assertThat(replaced.plan().removed()).extracting(SiteRecord::id).containsExactly("a2");
    }

    @Test
    void a_row_that_is_refused_is_not_gone_and_other_lists_are_left_alone() {
        List<SiteRecord> there = new ArrayList<>(after(List.of(), list(List.of(), LANTERN + HERON)));
        there.add(with(there.getFirst(), "id", "other", "name", "Other", "source", "else", "source_id", "a9"));
        there.add(with(there.getFirst(), "id", "staffs", "name", "Staff's", "source", "", "source_id", ""));

        Judged refused = list(there, LANTERN + HERON.replace("WA,naloxone", "WA,nothing"));

        assertThat(refused.plan().refused()).hasSize(1);
        assertThat(refused.plan().changesSomething()).isFalse();
    }

    @Test
    void one_place_is_never_told_twice() {
        List<SiteRecord> there = after(List.of(), list(List.of(), LANTERN));

        assertThat(refusals(list(there, LANTERN + LANTERN))).containsExactly("This is the same place as row 2.");
        assertThat(refusals(list(there, LANTERN + LANTERN.replace("a1,Lantern", "a7,LANTERN"))))
                .singleElement()
                .asString()
                .startsWith("This place is there already: a1, from places");
        assertThat(refusals(judged(there, file(folder, "other.csv", COLUMNS + LANTERN.replace("a1", "z")))))
                .singleElement()
                .asString()
                .startsWith("This place is there already: a1, from places");
        assertThat(list(there, LANTERN.replace("a1", "b1")).plan().changed())
                .as("numbered anew by its list")
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsOnly(Map.entry("source_id", "b1")));
        Judged alike = list(there, LANTERN + LANTERN.replace("a1,Lantern", "a7,Lantern Room"));
        assertThat(alike.plan().added()).hasSize(1);
        assertThat(alike.plan().findings())
                .filteredOn(finding -> finding.weight() == Weight.DOUBTED)
                .singleElement()
                .extracting(RowFinding::what)
                .asString()
                .startsWith("It looks like the same place as a1;");
    }

    @Test
    void refused_rows_are_mended_in_their_own_columns_and_given_again() throws IOException {
        Judged first = list(List.of(), LANTERN + HERON.replace("Seattle,WA", "Springfield,"));
        List<SiteRecord> there = after(List.of(), first);
        Path refused = RefusedRows.write(first.lists().getFirst(), first.plan().refused(), folder)
                .orElseThrow()
                .file();

        String text = Files.readString(refused);
        assertThat(refused).hasFileName("places-2026-11.refused.csv");
        assertThat(text)
                .startsWith("\uFEFFid,name,street,city,state,services,hours,refused_because,source,source_id\r\n")
                .contains("state: It is not clear in which state or province this is.")
                .contains(",places,a2\r\n")
                .doesNotContain("Lanternfish");
        ReportWords french = ReportWords.of(Language.FR);
        RefusedRows.write(first.lists().getFirst(), first.plan().refused(), folder, french);
        assertThat(Files.readString(refused))
                .contains("refused_because", "On ne sait pas")
                .doesNotContain("It is not clear");
        assertThat(RefusedRows.write(first.lists().getFirst(), first.plan().refused(), folder))
                .map(RefusedRows.Written::file)
                .as("the same rows again")
                .contains(refused);
        Judged still = judged(there, refused);
        assertThat(still.plan().refused()).hasSize(1);
        assertThat(RefusedRows.write(still.lists().getFirst(), still.plan().refused(), folder))
                .map(RefusedRows.Written::file)
                .as("and again")
                .contains(refused);
        Judged others = list(List.of(), HERON.replace("Seattle,WA", "Greenville,"));
        assertThat(RefusedRows.write(others.lists().getFirst(), others.plan().refused(), folder))
                .as("other rows, which write nothing over")
                .map(RefusedRows.Written::file)
                .get()
                .asString()
                .endsWith("places-2026-11.refused-2.csv");

        Files.writeString(refused, text.replace("Springfield,", "Seattle,WA"));
        Judged mended = judged(there, refused);
        assertThat(mended.plan().added()).singleElement().satisfies(site -> {
            assertThat(site.id()).isEqualTo("a2");
            assertThat(site.origin().source()).isEqualTo("places");
        });
        assertThat(mended.plan().vanished()).isEmpty();
        assertThat(list(after(there, mended), LANTERN + HERON).plan().changesSomething())
                .isFalse();
    }

    @Test
    void no_two_lists_share_an_id_of_ours() {
        Judged both = judged(
                List.of(),
                file(folder, "one.csv", COLUMNS + LANTERN + "7,Same,,Seattle,WA,naloxone,\n".replace(",,", ",2 B St,")),
                file(
                        folder,
                        "two.csv",
                        COLUMNS + LANTERN.replace("1160", "1161") + "7,Same,3 C St,Seattle,WA,naloxone,\n"));

        assertThat(both.plan().added()).hasSize(4).extracting(SiteRecord::id).doesNotHaveDuplicates();
        assertThat(both.plan().added()).extracting(SiteRecord::id).contains("a1", "same-seattle");
    }
}
