package org.porchlight.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Region;

/**
 * A site as the directory holds it. All of it is public: nothing here is about a person.
 *
 * @param id letters, digits and hyphens, the same for ever, such as {@code seattle-lantern}
 * @param street as written; {@code spoken} is the same for the ear where the rules would get it wrong
 * @param hours an OSM opening_hours text in the site's own time; empty where they are not known
 * @param services what is offered, as words such as {@code naloxone} and {@code wound-care}
 * @param note how to get it, in a sentence; may be empty
 * @param demo invented for the demo; never to be told to anyone on a live line
 * @param checkedOn when staff last made sure
 */
public record SiteRecord(
        String id,
        String name,
        String street,
        Optional<String> spoken,
        String city,
        Region region,
        double latitude,
        double longitude,
        ZoneId zone,
        String hours,
        Set<String> services,
        SiteKind kind,
        String note,
        boolean demo,
        Optional<LocalDate> checkedOn) {

    /** @throws IllegalArgumentException for an id or service that is no such word, or a point not on Earth */
    public SiteRecord {
        services = Collections.unmodifiableSet(new TreeSet<>(services));
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        for (String service : services) {
            if (!service.matches("[a-z]+(-[a-z]+)*")) {
                throw new IllegalArgumentException("not a service: " + service);
            }
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
        }
    }
}
