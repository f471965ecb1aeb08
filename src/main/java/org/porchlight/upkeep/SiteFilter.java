package org.porchlight.upkeep;

import java.util.Optional;
import org.porchlight.places.SiteService;

/**
 * Which sites are looked for.
 *
 * @param words each has to begin a word of the name, street, town, region or postal code; may be empty
 * @param service only those that have it; empty for all
 * @param standing only those with which it stands so; empty for all
 */
public record SiteFilter(String words, Optional<SiteService> service, Optional<SiteStanding> standing) {
    /** All there are. */
    public static final SiteFilter ALL = new SiteFilter("", Optional.empty(), Optional.empty());
}
