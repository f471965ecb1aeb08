package org.porchlight.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import org.porchlight.places.SiteDoubt;

/**
 * A site that somebody has to see to.
 *
 * @param since when it was last checked, first reported or last in its list; empty when it was never checked
 * @param doubt what people say of it; empty where nobody says anything
 * @param reports how many said so
 */
public record SiteTask(
        String id,
        String name,
        String street,
        String city,
        SiteStanding why,
        Optional<LocalDate> since,
        Optional<SiteDoubt> doubt,
        int reports) {}
