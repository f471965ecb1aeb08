package org.porchlight.places;

import java.util.Locale;
import java.util.Optional;

/** How a site treats people and whom it is for: the one list of such words. What isn't said of a site isn't known. */
public enum SiteTrait {
    /** No card with a name or photo is asked for. */
    NO_ID,
    /** No proof of status, address or insurance is asked for. */
    NO_PAPERS,
    FREE,
    /** No name is asked for. */
    NO_NAMES,
    YOUTH,
    INDIGENOUS_LED,
    BLACK_LED,
    LGBTQ2S,
    WHEELCHAIR,
    CHILDCARE,
    /** A bus or train stops near. */
    TRANSIT;

    /** As written in files and tables, such as {@code no-id}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<SiteTrait> ofCode(String code) {
        for (SiteTrait trait : values()) {
            if (trait.code().equals(code)) {
                return Optional.of(trait);
            }
        }
        return Optional.empty();
    }
}
