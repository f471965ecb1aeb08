package org.porchlight.places;

import java.time.LocalDateTime;
import org.porchlight.messaging.Country;

/**
 * A site as one caller or texter is told of it: how far away, and open or not at this moment.
 *
 * @param street as written
 * @param spokenStreet the same for the ear, in English ("eleven sixty Pine Street")
 * @param fullStreet the same with nothing shortened, for a voice of another language ("1160 Pine Street")
 * @param kilometres straight line from the place that was named
 * @param now the site's own wall-clock time at this moment
 * @param detail what is told besides
 */
public record Site(
        String id,
        String name,
        String street,
        String spokenStreet,
        String fullStreet,
        String city,
        Country country,
        double kilometres,
        Opening opening,
        LocalDateTime now,
        SiteDetail detail) {}
