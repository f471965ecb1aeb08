package org.porchlight.directory;

import java.util.Set;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;

/**
 * A site as the directory holds it. All of it is public: nothing here is about a person.
 *
 * @param id letters, digits and hyphens, the same for ever, such as {@code seattle-lantern}
 * @param welcome whom it is for and how it treats people
 * @param contact how to reach it, and how to get there what it gives out
 * @param news what holds for the time being, and how fresh all of it is
 */
public record SiteRecord(
        String id,
        SiteKind kind,
        SiteName name,
        SiteAddress address,
        SiteHours hours,
        Set<SiteService> services,
        SiteWelcome welcome,
        SiteContact contact,
        SiteNews news,
        SiteOrigin origin) {

    /** @throws IllegalArgumentException for an id that is no such word */
    public SiteRecord {
        services = Set.copyOf(services);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    /** Whether it was invented for the demo. */
    public boolean demo() {
        return origin.demo();
    }

    /** Whether it has that service, or one that counts as it. */
    public boolean offers(SiteService asked) {
        return services.stream().anyMatch(offered -> offered.is(asked));
    }
}
