package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.porchlight.directory.SitesFixture.place;
import static org.porchlight.directory.SitesFixture.site;
import static org.porchlight.places.SiteQuery.of;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.porchlight.hours.Holidays;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteWish;
import org.porchlight.places.TransWomen;
import org.porchlight.places.WomenHours;

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
    void what_helps_soonest_comes_first() {
        Sites sites = sites(
                site("closed-near", 47.611, -122.33, "Tu 10:00-12:00"),
                site("unknown", 47.612, -122.33, ""),
                site("call", 47.613, -122.33, "\"by appointment\""),
                site("closing-soon", 47.64, -122.33, "Mo 09:00-10:20"),
                site("open", 47.70, -122.33, "24/7"),
                site("open-an-hour-away", 47.85, -122.33, "24/7"),
                site("opens-in-half-an-hour", 47.62, -122.33, "Mo 10:30-12:00"),
                site("opens-in-two-hours", 47.615, -122.33, "Mo 12:00-13:00"),
                site("never-opens", 47.611, -122.33, "off"));
        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly(
                        "closing-soon",
                        "open",
                        "unknown",
                        "call",
                        "opens-in-half-an-hour",
                        "open-an-hour-away",
                        "opens-in-two-hours",
                        "closed-near",
                        "never-opens");
    }

    @Test
    void what_lies_across_the_border_comes_after_all_that_is_near_on_this_side() {
        SiteRecord foreign = abroad("foreign", 47.611, -122.33, "24/7");
        assertThat(ids(sites(
                                foreign,
                                site("tomorrow", 47.62, -122.33, "Tu 10:00-12:00"),
                                site("far", 48.2, -122.33, "24/7"))
                        .nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("far", "tomorrow", "foreign");
        assertThat(ids(sites(foreign, site("far", 48.2, -122.33, "24/7"))
                        .nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .as("with nothing near on this side")
                .containsExactly("foreign", "far");
    }

    private static SiteRecord abroad(String id, double latitude, double longitude, String hours) {
        var fields = new HashMap<>(SiteFields.write(site(id, latitude, longitude, hours)));
        fields.putAll(Map.of("country", "CA", "region", "BC"));
        return SiteFields.read(fields);
    }

    @Test
    void a_site_that_may_be_gone_or_has_none_left_comes_last_and_says_so() {
        Sites sites = sites(
                with("gone", 47.61, Map.of("vanished_on", "2026-11-01")),
                with("none-left", 47.61, Map.of("no_kits_until", "2026-11-25")),
                with("kits-again", 47.615, Map.of("no_kits_until", "2026-11-23")),
                site("closed", 47.62, -122.33, "Tu 10:00-12:00"));

        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("kits-again", "closed", "gone", "none-left");
        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.DRUG_CHECKING), MONDAY)))
                .as("what it has besides kits is still there")
                .containsExactly("none-left", "kits-again", "closed", "gone");
        assertThat(sites.site("gone", MONDAY).orElseThrow().detail().doubt()).contains(SiteDoubt.VANISHED);
        assertThat(sites.site("none-left", MONDAY).orElseThrow().detail().noKitsUntil())
                .contains(LocalDate.parse("2026-11-25"));
        assertThat(sites.site("kits-again", MONDAY).orElseThrow().detail().noKitsUntil())
                .isEmpty();
    }

    @Test
    void one_that_is_open_and_near_but_said_to_be_closed_comes_before_what_opens_tomorrow() {
        Sites sites = sites(
                        site("box", 47.61, -122.33, "24/7"),
                        site("moved", 47.61, -122.33, "24/7"),
                        site("opens-soon", 47.62, -122.33, "Mo 10:00-12:00"),
                        site("tomorrow", 47.69, -122.33, "Tu 10:00-12:00"))
                .doubting(List.of(
                        new ReportedSite("box", SiteDoubt.CLOSED, LocalDate.EPOCH, 2, 2),
                        new ReportedSite("moved", SiteDoubt.MOVED, LocalDate.EPOCH, 2, 2)));

        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("opens-soon", "box", "tomorrow", "moved");
    }

    @Test
    void sites_that_send_by_mail_are_told_in_their_region_apart_from_the_others() {
        Sites sites = sites(
                with("mail", 47.61, Map.of("kind", "mail", "traits", "free", "phone", "206-555-0142")),
                with("gone", 47.61, Map.of("kind", "mail", "vanished_on", "2026-11-01")));

        assertThat(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)).isEmpty();
        assertThat(SiteSelection.mailed(sites.byMail(), SitesFixture.WASHINGTON, of(SiteService.NALOXONE)))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.name()).isEqualTo("Room mail");
                    assertThat(order.phone()).contains("206-555-0142");
                    assertThat(order.free()).isTrue();
                });
        assertThat(SiteSelection.mailed(sites.byMail(), SitesFixture.WASHINGTON, of(SiteService.SHELTER)))
                .isEmpty();
    }

    @Test
    void a_day_on_which_it_is_closed_beats_its_hours() {
        Sites sites = sites(
                with("closed-today", 47.61, Map.of("closed_on", "2026-11-23")),
                with("unknown", 47.61, Map.of("closed_on", "2026-11-23", "hours", "")));

        assertThat(sites.site("closed-today", MONDAY).orElseThrow().opening())
                .isEqualTo(new Opening.Closed(Optional.of(LocalDateTime.parse("2026-11-24T00:00"))));
        assertThat(sites.site("unknown", MONDAY).orElseThrow().opening())
                .isEqualTo(new Opening.Closed(Optional.empty()));
        assertThat(sites.site("unknown", MONDAY.plus(Duration.ofDays(1)))
                        .orElseThrow()
                        .opening())
                .isEqualTo(new Opening.Doubtful());
    }

    @Test
    void some_sites_alone_are_told_where_only_those_help() {
        Sites sites = sites(
                with("closed", 47.61, Map.of("hours", "Tu 10:00-12:00")),
                with("no-id", 47.61, Map.of("traits", "no-id free", "languages", "es")),
                with("no-id-closed", 47.61, Map.of("traits", "no-id", "hours", "Tu 10:00-12:00")),
                with("women", 47.61, Map.of("women_hours", "Mo,We 09:00-12:00", "trans_women", "yes")));

        assertThat(ids(wished(sites, MONDAY, SiteWish.OPEN_NOW))).containsExactly("no-id", "women");
        assertThat(ids(wished(sites, MONDAY, SiteWish.NO_ID))).containsExactly("no-id", "no-id-closed");
        assertThat(ids(wished(sites, MONDAY, SiteWish.NO_ID, SiteWish.OPEN_NOW)))
                .containsExactly("no-id");
        assertThat(ids(wished(sites, MONDAY, SiteWish.SPANISH, SiteWish.FREE))).containsExactly("no-id");
        assertThat(wished(sites, MONDAY, SiteWish.SPANISH, SiteWish.WOMEN)).isEmpty();
    }

    @Test
    void hours_for_women_are_told_now_and_when_they_come_next() {
        Sites sites = sites(with("women", 47.61, Map.of("women_hours", "Mo,We 09:00-12:00", "trans_women", "yes")));

        assertThat(wished(sites, MONDAY, SiteWish.WOMEN).getFirst().detail().women())
                .contains(new WomenHours(TransWomen.INCLUDED, true, Optional.empty()));
        assertThat(wished(sites, MONDAY.plus(Duration.ofHours(5)), SiteWish.WOMEN)
                        .getFirst()
                        .detail()
                        .women())
                .contains(new WomenHours(
                        TransWomen.INCLUDED, false, Optional.of(LocalDateTime.parse("2026-11-25T09:00"))));
    }

    private static List<Site> wished(Sites sites, Instant at, SiteWish... wishes) {
        return sites.nearest(SEATTLE, new SiteQuery(SiteService.NALOXONE, Set.of(wishes)), at);
    }

    @Test
    void naloxone_of_a_kind_is_naloxone_and_the_other_kind_is_not() {
        Sites sites = sites(with("nasal", 47.61, Map.of("services", "naloxone-nasal test-strips")));

        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("nasal");
        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.TEST_STRIPS), MONDAY)))
                .containsExactly("nasal");
        assertThat(sites.nearest(SEATTLE, of(SiteService.NALOXONE_INJECTABLE), MONDAY))
                .isEmpty();
    }

    private static SiteRecord with(String id, double latitude, Map<String, String> fields) {
        var all = new HashMap<>(SiteFields.write(site(id, latitude, -122.33, "24/7")));
        all.putAll(fields);
        return SiteFields.read(all);
    }

    @Test
    void hours_that_cannot_be_read_are_unknown_and_the_site_is_still_listed() {
        List<Site> found =
                sites(site("scribble", 47.61, -122.33, "most days")).nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY);
        assertThat(found).singleElement().extracting(Site::opening).isEqualTo(new Opening.Doubtful());
    }

    @Test
    void a_site_is_told_with_distance_spoken_street_and_its_own_time() {
        Site found = sites(site("one", 47.62, -122.33, "Mo-Fr 09:00-17:00"))
                .nearest(SEATTLE, of(SiteService.DRUG_CHECKING), MONDAY)
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
        assertThat(ids(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("inside");
        assertThat(sites.nearest(SEATTLE, of(SiteService.WOUND_CARE), MONDAY)).isEmpty();
        assertThat(sites.nearest(place(-47.61, 57.67), of(SiteService.NALOXONE), MONDAY))
                .isEmpty();
    }

    @Test
    void nobody_is_sent_to_a_mail_order_site() {
        Sites sites = sites(site("envelope", 47.61, -122.33, "24/7", SiteKind.MAIL, true));
        assertThat(sites.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)).isEmpty();
    }

    @Test
    void an_open_site_among_the_sixty_nearest_is_found_and_twelve_are_told() {
        List<SiteRecord> records = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            records.add(site("s" + i, 47.61 + i * 0.003, -122.33, i == 59 || i == 60 ? "24/7" : "off"));
        }
        List<String> found =
                ids(new Sites(records, Holidays.read()).nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY));
        assertThat(found).hasSize(12).startsWith("s59", "s0", "s1").doesNotContain("s60");
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
            assertThat(ids(sites.nearest(here, of(SiteService.NALOXONE), MONDAY)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void hours_never_differ_between_two_ways_of_asking() {
        List<SiteRecord> records = new ArrayList<>();
        List<String> hours = List.of(
                "24/7", "Mo-Fr 09:00-17:00; PH off", "Mo-Su 20:00-02:00", "We[2],Fr[-1] 13:00-16:00", "\"call\"", "");
        for (int i = 0; i < hours.size(); i++) {
            records.add(site("s" + i, 47.61, -122.33, hours.get(i)));
        }
        Holidays holidays = Holidays.read();
        Sites sites = new Sites(records, holidays);
        for (int i = 0; i < 2000; i++) {
            Instant at = MONDAY.plus(Duration.ofMinutes(17L * i));
            for (Site listed : sites.nearest(SEATTLE, of(SiteService.NALOXONE), at)) {
                assertThat(sites.site(listed.id(), at).orElseThrow().opening()).isEqualTo(listed.opening());
                assertThat(sites.again(listed.id(), 0, at.plusMillis(999))
                                .orElseThrow()
                                .opening())
                        .as("within the same second")
                        .isEqualTo(listed.opening());
                assertThat(new Sites(List.of(records.get(listed.id().charAt(1) - '0')), holidays)
                                .site(listed.id(), at)
                                .orElseThrow()
                                .opening())
                        .as("read alone, as the worker does")
                        .isEqualTo(listed.opening());
            }
            boolean open = !sites.nearest(SEATTLE, new SiteQuery(SiteService.NALOXONE, Set.of(SiteWish.OPEN_NOW)), at)
                    .isEmpty();
            assertThat(open).isTrue();
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
        Sites sites = sites(
                site("off", 47.62, -122.33, "Mo-Fr 09:00-17:00; PH off"),
                site("silent", 47.63, -122.33, "Mo-Fr 09:00-17:00"));
        Site found = sites.nearest(SEATTLE, of(SiteService.NALOXONE), Instant.parse("2026-11-26T18:00:00Z"))
                .getLast();
        assertThat(found.opening()).isEqualTo(new Opening.Closed(Optional.of(LocalDateTime.parse("2026-11-27T09:00"))));
        assertThat(sites.site("silent", Instant.parse("2026-11-26T18:00:00Z"))
                        .orElseThrow()
                        .detail()
                        .holiday())
                .as("it says nothing of holidays, so that is told")
                .isTrue();
    }

    @Test
    void a_new_snapshot_replaces_the_old_and_leaves_it_whole() {
        Sites before = sites(site("before", 47.61, -122.33, "24/7"));
        CurrentSites current = new CurrentSites(before);
        Sites taken = current.get();
        current.replace(sites());
        assertThat(current.get().size()).isZero();
        assertThat(ids(taken.nearest(SEATTLE, of(SiteService.NALOXONE), MONDAY)))
                .containsExactly("before");
    }
}
