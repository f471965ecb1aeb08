package org.porchlight.places;

import java.util.Optional;

/**
 * A site that sends what it has by mail: told where no place is near. Nobody can go there, so it has no hours and no distance.
 *
 * @param spokenName its name for the ear, where a voice would get it wrong
 * @param note how to ask for it, where it has no phone
 */
public record MailOrder(
        String name, Optional<String> spokenName, Optional<String> phone, SiteNote note, boolean free) {}
