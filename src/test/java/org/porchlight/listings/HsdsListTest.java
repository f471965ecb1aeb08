package org.porchlight.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.listings.ListingsFixture.file;
import static org.porchlight.listings.ListingsFixture.judged;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.directory.SiteFields;
import org.porchlight.listings.SiteImport.Judged;

/** Packages after the Human Services Data Specification, of this version and of older ones. */
class HsdsListTest {
    private static final Map<String, String> PLACE = Map.of(
            "organizations.csv", "id,name\no1,Lantern Society\n",
            "services.csv",
                    "id,organization_id,name,status,application_process,alert\n"
                            + "s0,o1,Knitting,active,,\n"
                            + "s1,o1,Free naloxone kits,active,Ask at the desk.,Side door this week.\n",
            "locations.csv", "id,name,latitude,longitude\nl1,Harbour House,49.28,-123.1\n",
            "phones.csv", "id,location_id,number,type\np1,l1,604-555-0199,fax\np2,l1,604-555-0142,voice\n");

    @TempDir
    private Path folder;

    private Map<String, String> only(String schedules) {
        PLACE.forEach((name, text) -> file(folder, name, text));
        file(folder, "schedules.csv", schedules);
        file(folder, "service_at_location.csv", "id,service_id,location_id\nx0,s0,l1\nx1,s1,l1\n");
        file(folder, "addresses.csv", """
            id,location_id,address_1,city,state_province,postal_code,country,address_type
            a0,l1,PO Box 5,Vancouver,BC,V6A 1A1,CA,postal
            a1,l1,12 Harbour St,Vancouver,BC,V6A 1A1,CA,physical
            """);
        return added(judged(List.of(), folder));
    }

    private static Map<String, String> added(Judged judged) {
        assertThat(judged.plan().added()).hasSize(1);
        return SiteFields.write(judged.plan().added().getFirst());
    }

    @Test
    void all_that_hangs_on_a_location_becomes_one_site() {
        assertThat(only("id,location_id,freq,byday,opens_at,closes_at\nh1,l1,WEEKLY,\"MO,TU\",09:00:00,17:00:00\n"))
                .containsEntry("name", "Lantern Society, Harbour House")
                .containsEntry("street", "12 Harbour St")
                .containsEntry("services", "naloxone")
                .containsEntry("phone", "604-555-0142")
                .containsEntry("note", "Ask at the desk.")
                .containsEntry("alert", "Side door this week.")
                .containsEntry("hours", "Mo,Tu 09:00-17:00")
                .containsEntry("source_id", "l1")
                .containsEntry("zone", "America/Vancouver");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WEEKLY,,"FR,SA",22:00,04:00,,               | Fr,Sa 22:00-04:00
        WEEKLY,1,MO,00:00,23:59,,                   | Mo 00:00-24:00
        WEEKLY,,TU,10:00-05:00,12:00-05:00,,        | Tu 10:00-12:00
        MONTHLY,,"2MO,-1FR",10:00,12:00,,           | Mo[2],Fr[-1] 10:00-12:00
        WEEKLY,,WE,10:00,12:00,2026-12-01,2027-03-31 | 2026 Dec 01-2027 Mar 31 We 10:00-12:00
        WEEKLY,,MO TU,10:00:00,12:00:00,,           | Mo,Tu 10:00-12:00
        WEEKLY,,"[""MO"",""TH""]",10:00Z,12:00Z,,   | Mo,Th 10:00-12:00
        WEEKLY,,Monday,“10:00:00”,12:00,,           | Mo 10:00-12:00
        WEEKLY,2,MO,10:00,12:00,,                   | ''
        WEEKLY,,MO,10:00,12:00,2020-01-01,2020-12-31 | ''
        MONTHLY,,,10:00,12:00,,                     | ''
        """)
    void schedules_are_written_as_hours_where_they_mean_one_thing(String row, String hours) {
        assertThat(only("location_id,freq,interval,byday,opens_at,closes_at,valid_from,valid_to\nl1," + row + "\n"))
                .containsEntry("hours", hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WEEKLY,,XX,10:00,12:00,,            | byday     | XX
        WEEKLY,,,10:00,12:00,,              | byday     | ''
        WEEKLY,,MO,ten,12:00,,              | opens_at  | ten
        WEEKLY,,MO,10:00,25:00:00,,         | closes_at | 25:00:00
        WEEKLY,,MO,10:00,,,                 | closes_at | ''
        WEEKLY,,,whenever,,,                | opens_at  | whenever
        WEEKLY,,MO,,,,                      | opens_at  | ''
        WEEKLY,2,MO,10:00,12:00,,           | interval  | 2
        WEEKLY,,MO,10:00,12:00,,2020-12-31  | valid_to  | 2020-12-31
        """)
    void what_cannot_be_read_of_a_schedule_is_told_by_row_and_column(String row, String column, String value) {
        PLACE.forEach((name, text) -> file(folder, name, text));
        file(folder, "service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n");
        file(
                folder,
                "schedules.csv",
                "location_id,freq,interval,byday,opens_at,closes_at,valid_from,valid_to\nl1," + row + "\n");

        assertThat(judged(List.of(), folder).plan().findings())
                .filteredOn(finding -> finding.where().file().endsWith("schedules.csv"))
                .anySatisfy(finding -> {
                    assertThat(finding.where().row()).isEqualTo("row 2");
                    assertThat(finding.column()).isEqualTo(column);
                    assertThat(finding.value()).isEqualTo(value);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        locations.csv | 49.28,-123.1 | 0,0        | 0, 0 lies in the Atlantic.
        locations.csv | 49.28,-123.1 | -33.8,151.2 | This point is not in the United States or Canada.
        phones.csv    | 604-555-0142 | 911        | Nobody can dial this at a place.
        """)
    void what_can_not_be_true_of_a_place_is_refused(String file, String good, String bad, String what) {
        PLACE.forEach((name, text) -> file(folder, name, name.equals(file) ? text.replace(good, bad) : text));
        file(folder, "service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n");
        file(
                folder,
                "addresses.csv",
                "id,location_id,address_1,city,state_province\na1,l1,12 Harbour St,Vancouver,BC\n");
        Judged judged = judged(List.of(), folder);

        assertThat(judged.plan().added()).isEmpty();
        assertThat(judged.plan().findings())
                .anySatisfy(it -> assertThat(it.what()).isEqualTo(what));
    }

    @Test
    void hours_in_words_are_read_as_posted() {
        assertThat(only("location_id,description\nl1,Mon-Fri 9am-5pm\n")).containsEntry("hours", "Mo-Fr 09:00-17:00");
    }

    @Test
    void the_names_of_older_versions_are_known() {
        PLACE.forEach((name, text) -> file(folder, name, text));
        file(folder, "services_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n");
        file(folder, "physical_addresses.csv", """
            id,location_id,address_1,city,state_province,postal_code,country
            a1,l1,12 Harbour St,Vancouver,BC,V6A 1A1,CA
            """);
        file(folder, "regular_schedules.csv", """
            id,location_id,weekday,opens_at,closes_at
            h1,l1,Monday,09:00,12:00
            h2,l1,2,13:00,16:00
            """);

        assertThat(added(judged(List.of(), folder)))
                .containsEntry("street", "12 Harbour St")
                .containsEntry("services", "naloxone")
                .containsEntry("hours", "Mo 09:00-12:00; Tu 13:00-16:00");
    }
}
