package org.porchlight.directory;

import java.util.Optional;
import org.porchlight.places.SiteNote;

/**
 * How to reach a site and how to get there what it gives out.
 *
 * @param phone its public number as it is dialled, such as {@code 206-555-0142}
 * @param note how to get it: "Pull the handle."
 */
public record SiteContact(Optional<String> phone, SiteNote note) {
    /** @throws IllegalArgumentException for a phone number that nobody can dial */
    public SiteContact {
        phone.filter(number -> !number.matches("\\+?[0-9][0-9 ().-]{1,24}( ?(x|ext\\.?|poste) ?[0-9]{1,6})?"))
                .ifPresent(number -> {
                    throw new IllegalArgumentException("not a phone number: " + number);
                });
    }
}
