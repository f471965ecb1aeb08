package org.porchlight.listings;

import org.porchlight.directory.SiteRecord;
import org.porchlight.sheets.PlainText;

/** What a place is called and where it is, for telling whether two rows mean the same one. */
final class PlaceKey {
    private PlaceKey() {}

    static String of(SiteRecord site) {
        return of(site.name().written(), site.address().street(), site.address().city());
    }

    static String of(String name, String street, String city) {
        return PlainText.of(name) + "|" + PlainText.of(street) + "|" + PlainText.of(city);
    }
}
