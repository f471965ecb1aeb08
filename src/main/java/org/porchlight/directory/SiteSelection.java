package org.porchlight.directory;

import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteQuery;
import org.porchlight.places.SiteTrait;

/** Whether a site is among those that are looked for. What isn't known of a site counts as not so. */
final class SiteSelection {
    private SiteSelection() {}

    /** By what stands in its record. */
    static boolean has(SiteRecord site, SiteQuery.Only only) {
        return switch (only) {
            case ALL, OPEN_NOW -> true;
            case NO_ID -> site.welcome().traits().contains(SiteTrait.NO_ID);
            case WOMEN -> !site.welcome().womenHours().isEmpty();
            case WHEELCHAIR -> site.welcome().traits().contains(SiteTrait.WHEELCHAIR);
            case YOUTH -> site.welcome().traits().contains(SiteTrait.YOUTH);
        };
    }

    /** By what holds at the moment. */
    static boolean holds(Site site, SiteQuery.Only only) {
        return only != SiteQuery.Only.OPEN_NOW || site.opening() instanceof Opening.Open;
    }
}
