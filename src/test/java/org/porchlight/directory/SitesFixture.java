package org.porchlight.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteService;

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
                kind,
                new SiteName("Room " + id, Optional.empty(), Optional.empty()),
                new SiteAddress(
                        "1160 Lanternfish Ave",
                        Optional.empty(),
                        "Seattle",
                        WASHINGTON,
                        Optional.empty(),
                        latitude,
                        longitude,
                        false,
                        PACIFIC),
                new SiteHours(hours, Set.of()),
                Set.of(SiteService.NALOXONE, SiteService.DRUG_CHECKING),
                SiteWelcome.NOT_KNOWN,
                new SiteContact(Optional.empty(), SiteNote.read("Walk in, 'please'; \"now\".")),
                demo ? SiteNews.NONE : checked(LocalDate.of(2026, 3, 8)),
                demo ? SiteOrigin.DEMO : SiteOrigin.STAFF);
    }

    private static SiteNews checked(LocalDate day) {
        return new SiteNews(Optional.of(day), SiteNote.NONE, Optional.empty(), Optional.empty());
    }

    /** A site of which all is known that can be. */
    static SiteRecord whole(String id) {
        var fields = new HashMap<>(SiteFields.write(site(id, 49.28, -123.1, "Mo-Fr 09:00-17:00")));
        fields.putAll(Map.of(
                "spoken_name", "Lantern Fish Room",
                "plain_name", "Blue door",
                "spoken", "eleven sixty Lantern Fish Avenue",
                "postal_code", "V6A 1A1",
                "closed_on", "2026-12-24 2026-12-31",
                "traits", "no-id free wheelchair",
                "women_hours", "Tu 09:00-12:00",
                "trans_women", "yes",
                "languages", "en fr iu",
                "phone", "604-555-0142 ext 3"));
        fields.putAll(Map.of(
                "approximate", "true",
                "alert", "Back door. | fr: Porte arrière.",
                "no_kits_until", "2026-12-01",
                "checked_on", "2026-03-08",
                "vanished_on", "2026-11-01",
                "source", "example",
                "source_id", "17"));
        return SiteFields.read(fields);
    }

    static Place place(double latitude, double longitude) {
        return new Place("98101", "Seattle", WASHINGTON, latitude, longitude, PACIFIC, false);
    }
}
