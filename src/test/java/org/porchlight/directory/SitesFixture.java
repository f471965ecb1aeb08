package org.porchlight.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/** Sites and places that tests need. */
final class SitesFixture {
    static final Region WASHINGTON = new Region(Country.US, "WA");
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private SitesFixture() {}

    static SiteRecord site(String id, double latitude, double longitude, String hours) {
        return site(id, latitude, longitude, hours, SiteKind.STAFFED, true);
    }

    static SiteRecord site(String id, double latitude, double longitude, String hours, SiteKind kind, boolean demo) {
        return new SiteRecord(
                id,
                "Room " + id,
                "1160 Lanternfish Ave",
                Optional.empty(),
                "Seattle",
                WASHINGTON,
                latitude,
                longitude,
                PACIFIC,
                hours,
                Set.of("naloxone", "testing"),
                kind,
                "Walk in, 'please'; \"now\".",
                demo,
                demo ? Optional.empty() : Optional.of(LocalDate.of(2026, 3, 8)));
    }

    static Place place(double latitude, double longitude) {
        return new Place("98101", "Seattle", WASHINGTON, latitude, longitude, PACIFIC, false);
    }
}
