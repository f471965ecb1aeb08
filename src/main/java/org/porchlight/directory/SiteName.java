package org.porchlight.directory;

import java.util.Optional;

/**
 * What a site is called.
 *
 * @param written as on its door
 * @param spoken the same for the ear, where a voice would get it wrong
 * @param plain a name that tells a stranger nothing; where there is none, the street alone is told
 */
public record SiteName(String written, Optional<String> spoken, Optional<String> plain) {
    /** @throws IllegalArgumentException for a site without a name */
    public SiteName {
        if (written.isBlank()) {
            throw new IllegalArgumentException("name is empty");
        }
    }
}
