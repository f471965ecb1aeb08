package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;

class DemoSitesTest {
    private static final List<SiteRecord> DEMO = DemoSites.read();
    private static final String HEADER =
            "id\tname\tstreet\tspoken\tcity\tcountry\tregion\tlatitude\tlongitude\tzone\thours\tservices\tkind\tnote";
    private static final String GOOD =
            "one\tOne\t1 Way\t\tSeattle\tUS\tWA\t47.6\t-122.3\tAmerica/Los_Angeles\t24/7" + "\tnaloxone\tstaffed\t";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seattle",
                "New York",
                "Chicago",
                "San Francisco",
                "Los Angeles",
                "Boston",
                "Philadelphia",
                "Atlanta",
                "Houston",
                "Denver",
                "Vancouver",
                "Toronto",
                "Montréal",
                "Calgary",
                "Winnipeg"
            })
    void each_city_has_people_on_weekdays_and_a_box_at_all_hours(String city) {
        assertThat(DEMO)
                .filteredOn(site -> site.address().city().equals(city))
                .filteredOn(offers(SiteService.NALOXONE))
                .anyMatch(site ->
                        site.kind() == SiteKind.STAFFED && site.hours().text().startsWith("Mo-Fr"))
                .anyMatch(site ->
                        site.kind() == SiteKind.DISPENSER && site.hours().text().equals("24/7"));
    }

    private static Predicate<SiteRecord> offers(SiteService service) {
        return site -> site.offers(service);
    }

    @Test
    void all_are_marked_as_demo_and_all_but_four_have_naloxone() {
        assertThat(DEMO).hasSizeBetween(40, 50).allMatch(SiteRecord::demo);
        assertThat(DEMO).filteredOn(offers(SiteService.NALOXONE).negate()).hasSize(4);
        assertThat(DEMO).extracting(SiteRecord::kind).contains(SiteKind.values());
    }

    @Test
    void phones_are_invented_ones() {
        assertThat(DEMO)
                .extracting(site -> site.contact().phone().orElse("555-0100"))
                .allMatch(phone -> phone.matches("(.*-)?555-01[0-9]{2}"));
    }

    @Test
    void no_number_is_listed_but_invented_ones() {
        assertThat(DEMO)
                .extracting(site -> site.contact().note().written())
                .noneMatch(note -> note.replaceAll("555.01[0-9]{2}", "").matches(".*[0-9]{3}.[0-9]{4}.*"));
    }

    /** 10:00 UTC is between two and six in the morning: the boxes are what is open. */
    @ParameterizedTest
    @CsvSource({
        "47.611, -122.333, seattle-heron-box",
        "45.508, -73.574, montreal-moineau",
        "29.760, -95.369, houston-bayou-box"
    })
    void at_night_the_box_comes_first(double latitude, double longitude, String box) {
        List<Site> found = new Sites(DEMO, Holidays.read())
                .nearest(
                        SitesFixture.place(latitude, longitude),
                        SiteQuery.of(SiteService.NALOXONE),
                        Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found.getFirst().id()).isEqualTo(box);
        assertThat(found.getFirst().opening()).isInstanceOf(Opening.Open.class);
    }

    @Test
    void empty_lines_are_passed_over() {
        assertThat(DemoSites.parse(List.of(HEADER, "", GOOD))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "24/7, 10:00+, closing time", "24/7, most days, can't be read", "staffed, tent, kind", "47.6, north, latitude",
        "47.6, 91, Earth", "America/Los_Angeles, Cascadia, zone", "US, MX, country", "naloxone, Naloxone, services",
        "one, One, id", "Seattle, '', city is empty", "'\tstaffed', '', 13 fields"
    })
    void a_line_that_cannot_be_read_is_named(String good, String bad, String part) {
        assertThatThrownBy(() -> DemoSites.parse(List.of(HEADER, GOOD, GOOD.replaceFirst(good, bad))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(part);
    }

    @Test
    void a_second_site_of_one_id_is_named() {
        assertThatThrownBy(() -> DemoSites.parse(List.of(HEADER, GOOD, GOOD)))
                .hasMessageContaining("line 3")
                .hasMessageContaining("one");
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> DemoSites.parse(List.of("id\tname", "one\tOne")))
                .hasMessageContaining("kind is empty");
    }
}
