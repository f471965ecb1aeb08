package org.porchlight.upkeep;

import java.util.Locale;
import java.util.Optional;

/** What may be the matter with a site, so that somebody has to know or see to it. */
public enum SiteStanding {
    /** Enough people say that it isn't as callers are told. */
    IN_DOUBT,
    /** It was no longer in the list it came from, and nobody has said what that means. */
    VANISHED,
    /** Nobody has made sure of it for three months. */
    STALE,
    /** Its point lies far from its postal code or town: callers would be told a wrong distance, or not of it at all. */
    OFF_POINT,
    /** It has no kits for the time being. */
    NO_KITS,
    /** It is closed today, whatever its hours say. */
    CLOSED_TODAY;

    /** As written in addresses and the names of its words, such as {@code in-doubt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<SiteStanding> ofCode(String code) {
        for (SiteStanding standing : values()) {
            if (standing.code().equals(code)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
