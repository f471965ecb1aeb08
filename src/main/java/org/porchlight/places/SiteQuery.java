package org.porchlight.places;

import java.util.Set;

/**
 * What a person looks for: a service, and perhaps only the sites with it that meet every wish.
 *
 * @param wishes empty for all sites with the service
 */
public record SiteQuery(SiteService service, Set<SiteWish> wishes) {
    public SiteQuery {
        wishes = Set.copyOf(wishes);
    }

    /** All sites with a service. */
    public static SiteQuery of(SiteService service) {
        return new SiteQuery(service, Set.of());
    }
}
