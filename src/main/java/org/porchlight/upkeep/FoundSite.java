package org.porchlight.upkeep;

import java.util.Set;
import org.porchlight.directory.SiteRecord;

/**
 * A site that was looked for.
 *
 * @param standings what may be the matter with it
 */
public record FoundSite(SiteRecord site, Set<SiteStanding> standings) {}
