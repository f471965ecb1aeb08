package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.SiteImport.Judged;
import org.porchlight.places.SiteKind;
import org.porchlight.sheets.RowFinding;
import org.porchlight.sheets.RowFinding.Weight;

/** Lists as they were published, untidy as they are. */
class RealListsTest {
    private static Judged judged(String... names) {
        List<Path> files = Stream.of(names).map(SharedFolder::path).toList();
        return ListingsFixture.judged(
                List.of(),
                new ImportOrder(
                        files, Optional.empty(), new Assumed(Set.of("naloxone"), Optional.of("pharmacy")), false, true),
                ListingsFixture.TODAY);
    }

    private static List<RowFinding> findings(Judged judged, Weight weight) {
        return judged.plan().findings().stream()
                .filter(finding -> finding.weight() == weight)
                .toList();
    }

    private static Optional<SiteRecord> named(Judged judged, String name) {
        return judged.plan().added().stream()
                .filter(site -> site.name().written().equals(name))
                .findFirst();
    }

    @Test
    void bars_and_shops_of_dallas() {
        Judged dallas = judged("naloxone/dallas-naloxone_locations.geojson");

        assertThat(dallas.lists())
                .singleElement()
                .extracting(list -> list.rows().size())
                .isEqualTo(40);
        assertThat(dallas.plan().added()).hasSize(26).allSatisfy(site -> {
            assertThat(site.address().region().code()).isEqualTo("TX");
            assertThat(site.address().zone().getId()).isEqualTo("America/Chicago");
            assertThat(site.address().approximate()).isFalse();
            assertThat(site.origin().source()).isEqualTo("dallas-naloxone-locations");
        });
        assertThat(dallas.plan().refused()).hasSize(14);
        assertThat(findings(dallas, Weight.REFUSED))
                .as("methadone clinics")
                .filteredOn(finding -> finding.column().equals("type"))
                .hasSize(13);
        assertThat(ImportReport.of(dallas))
                .containsSequence(
                        "Refused",
                        "  dallas-naloxone_locations.geojson, type: A treatment programme gives its kits to those"
                                + " enrolled; somebody sent there may get none. If anyone may walk in for a kit, write"
                                + " staffed here.",
                        "    feature 27 \"Opioid Treatment Program (OTP)\"")
                .contains("    … and 5 more: feature 35, feature 36, feature 37, feature 38, feature 39");
        assertThat(findings(dallas, Weight.REFUSED))
                .as("a mobile service that nobody could find")
                .filteredOn(finding -> finding.column().equals("address"))
                .singleElement()
                .extracting(RowFinding::where)
                .hasToString("dallas-naloxone_locations.geojson, feature 40");
        assertThat(findings(dallas, Weight.DOUBTED))
                .filteredOn(finding -> finding.column().equals("hours_raw"))
                .extracting(RowFinding::value)
                .containsExactly("hours based on trainings", "M: 12 p-1a; Tue-F: 11a-1a; Sat: 11a-2a; Sun: 12a-2a");
        assertThat(named(dallas, "Station 4"))
                .get()
                .extracting(site -> site.hours().text())
                .isEqualTo("We-Sa 21:00-04:00");
        assertThat(named(dallas, "Club Dada"))
                .get()
                .extracting(site -> site.hours().text())
                .isEqualTo("");
        assertThat(named(dallas, "Shell"))
                .get()
                .extracting(site -> site.kind().code())
                .isEqualTo("dispenser");
    }

    @Test
    void pharmacies_of_vancouver() {
        Judged vancouver = judged("naloxone/vancouver-pharmacies.csv");

        assertThat(vancouver.plan().refused()).isEmpty();
        assertThat(vancouver.plan().added()).hasSize(51).allSatisfy(site -> {
            assertThat(site.address().city()).isEqualTo("Vancouver");
            assertThat(site.address().region().code()).isEqualTo("BC");
            assertThat(SiteFields.write(site).get("services")).startsWith("naloxone");
            assertThat(site.kind()).isEqualTo(SiteKind.PHARMACY);
        });
        assertThat(vancouver.plan().added()).extracting(SiteRecord::id).doesNotHaveDuplicates();
        assertThat(findings(vancouver, Weight.DOUBTED))
                .as("two pharmacies of one chain at one door")
                .singleElement()
                .extracting(RowFinding::what)
                .asString()
                .startsWith("It looks like the same place as vancouver-pharmacies.csv, row ");
        assertThat(vancouver.plan().added())
                .extracting(site -> site.address().street())
                .contains("101 1160 Burrard Street", "185-650 West 41st Avenue");
    }

    /** What the folder's README says is wrong with these examples is said to whoever brings them in. */
    @Test
    void the_examples_of_the_standard() {
        Judged examples = judged("hsds");

        assertThat(examples.plan().added()).isEmpty();
        assertThat(examples.plan().refused()).hasSize(1);
        assertThat(ImportReport.of(examples))
                .anyMatch(line -> line.contains("latitude \"100\""))
                .anyMatch(line -> line.contains("2005-01-01") && line.contains("This schedule is over."));
        assertThat(findings(examples, Weight.DOUBTED))
                .filteredOn(finding -> finding.what().endsWith("has this id."))
                .extracting(finding -> finding.where().file().replace(".csv", ".") + finding.column())
                .containsExactlyInAnyOrder(
                        "contacts.organization_id",
                        "contacts.service_at_location_id",
                        "locations.organization_id",
                        "service_areas.service_at_location_id",
                        "service_capacity.service_id",
                        "service_capacity.unit_id",
                        "taxonomy_terms.taxonomy_id");
        assertThat(judged("hsds/datapackage.json").plan().findings())
                .isEqualTo(examples.plan().findings());
    }
}
