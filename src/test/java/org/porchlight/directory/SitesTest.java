package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.porchlight.directory.SitesFixture.place;
import static org.porchlight.directory.SitesFixture.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;

class SitesTest {
    /** 10:00 on a Monday in Seattle. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T18:00:00Z");

    private static final Place SEATTLE = place(47.61, -122.33);

    private static Sites sites(SiteRecord... records) {
        return new Sites(List.of(records), Holidays.read());
    }

    private static List<String> ids(List<Site> sites) {
        return sites.stream().map(Site::id).toList();
    }

    @Test
    void open_sites_come_first_then_doubtful_ones_then_closed_ones_each_by_distance() {
        Sites sites = sites(
                site("closed-near", 47.611, -122.33, "Tu 10:00-12:00"),
                site("unknown", 47.612, -122.33, ""),
                site("call", 47.613, -122.33, "\"by appointment\""),
                site("closing-soon", 47.64, -122.33, "Mo 09:00-10:20"),
                site("open-far", 47.70, -122.33, "24/7"),
                site("closed-far", 47.80, -122.33, "off"));
        assertThat(ids(sites.nearest(SEATTLE, "naloxone", MONDAY)))
                .containsExactly("closing-soon", "open-far", "unknown", "call", "closed-near", "closed-far");
    }

    @Test
    void hours_that_cannot_be_read_are_unknown_and_the_site_is_still_listed() {
        List<Site> found = sites(site("scribble", 47.61, -122.33, "most days")).nearest(SEATTLE, "naloxone", MONDAY);
        assertThat(found).singleElement().extracting(Site::opening).isEqualTo(new Opening.Doubtful());
    }

    @Test
    void a_site_is_told_with_distance_spoken_street_and_its_own_time() {
        Site found = sites(site("one", 47.62, -122.33, "Mo-Fr 09:00-17:00"))
                .nearest(SEATTLE, "drug-checking", MONDAY)
                .getFirst();
        assertThat(found.kilometres()).isCloseTo(1.112, within(0.001));
        assertThat(found.spokenStreet()).isEqualTo("eleven sixty Lanternfish Avenue");
        assertThat(found.now()).isEqualTo(LocalDateTime.parse("2026-11-23T10:00"));
        assertThat(found.opening())
                .isEqualTo(new Opening.Open(Optional.of(LocalDateTime.parse("2026-11-23T17:00")), false));
    }

    @Test
    void only_sites_within_reach_that_offer_the_service_are_told() {
        Sites sites = sites(
                site("inside", 47.61 + 79.9 / 111.195, -122.33, "24/7"),
                site("outside", 47.61 + 80.1 / 111.195, -122.33, "24/7"));
        assertThat(ids(sites.nearest(SEATTLE, "naloxone", MONDAY))).containsExactly("inside");
        assertThat(sites.nearest(SEATTLE, "wound-care", MONDAY)).isEmpty();
        assertThat(sites.nearest(place(-47.61, 57.67), "naloxone", MONDAY)).isEmpty();
    }

    @Test
    void nobody_is_sent_to_a_mail_order_site() {
        Sites sites = sites(site("envelope", 47.61, -122.33, "24/7", SiteKind.MAIL, true));
        assertThat(sites.nearest(SEATTLE, "naloxone", MONDAY)).isEmpty();
    }

    @Test
    void an_open_site_among_the_twenty_nearest_is_found_and_twelve_are_told() {
        List<SiteRecord> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            records.add(site("s" + i, 47.61 + i * 0.01, -122.33, i == 19 || i == 20 ? "24/7" : "off"));
        }
        List<String> found = ids(new Sites(records, Holidays.read()).nearest(SEATTLE, "naloxone", MONDAY));
        assertThat(found).hasSize(12).startsWith("s19", "s0", "s1").doesNotContain("s20");
    }

    @Test
    void the_scan_finds_what_measuring_every_site_finds() {
        Random random = new Random(7);
        List<SiteRecord> records = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            records.add(site("s" + i, 60 + random.nextDouble() * 2, -136 + random.nextDouble() * 4, "24/7"));
        }
        Sites sites = new Sites(records, Holidays.read());
        for (int i = 0; i < 50; i++) {
            Place here = place(60 + random.nextDouble() * 2, -136 + random.nextDouble() * 4);
            List<String> expected = records.stream()
                    .sorted(Comparator.comparingDouble(site -> kilometres(here, site)))
                    .limit(12)
                    .map(SiteRecord::id)
                    .toList();
            assertThat(ids(sites.nearest(here, "naloxone", MONDAY))).isEqualTo(expected);
        }
    }

    /** Haversine. */
    private static double kilometres(Place from, SiteRecord to) {
        double phi = Math.toRadians(to.address().latitude() - from.latitude()) / 2;
        double lambda = Math.toRadians(to.address().longitude() - from.longitude()) / 2;
        double a = Math.pow(Math.sin(phi), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.address().latitude()))
                        * Math.pow(Math.sin(lambda), 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
    }

    @Test
    void the_holidays_are_those_of_the_site() {
        // 2026-11-26 is Thanksgiving in the States.
        Sites sites = sites(site("off", 47.61, -122.33, "Mo-Fr 09:00-17:00; PH off"));
        Site found = sites.nearest(SEATTLE, "naloxone", Instant.parse("2026-11-26T18:00:00Z"))
                .getFirst();
        assertThat(found.opening()).isEqualTo(new Opening.Closed(Optional.of(LocalDateTime.parse("2026-11-27T09:00"))));
    }

    @Test
    void a_new_snapshot_replaces_the_old_and_leaves_it_whole() {
        Sites before = sites(site("before", 47.61, -122.33, "24/7"));
        CurrentSites current = new CurrentSites(before);
        Sites taken = current.get();
        current.replace(sites());
        assertThat(current.get().size()).isZero();
        assertThat(ids(taken.nearest(SEATTLE, "naloxone", MONDAY))).containsExactly("before");
    }
}
