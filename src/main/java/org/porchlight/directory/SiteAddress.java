package org.porchlight.directory;

import java.time.ZoneId;
import java.util.Optional;
import org.porchlight.messaging.Region;

/**
 * Where a site is, for those who go there and for the scan that finds the nearest.
 *
 * @param street as written
 * @param spoken the same for the ear, where the rules of {@link org.porchlight.speech.SpokenStreet} would get it wrong
 * @param postalCode a ZIP or postal code as written; told to nobody
 * @param approximate whether the point is that of its town or postal code, since nobody told its own
 */
public record SiteAddress(
        String street,
        Optional<String> spoken,
        String city,
        Region region,
        Optional<String> postalCode,
        double latitude,
        double longitude,
        boolean approximate,
        ZoneId zone) {
    /** @throws IllegalArgumentException for a point that is not on Earth */
    public SiteAddress {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
        }
    }
}
