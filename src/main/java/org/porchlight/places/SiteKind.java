package org.porchlight.places;

import java.util.Locale;
import java.util.Optional;

/** What a site is. */
public enum SiteKind {
    /** People are there. */
    STAFFED,
    /** A pharmacy; one asks at its counter. */
    PHARMACY,
    /** A box that anyone may open. */
    DISPENSER,
    /** A machine, for which a code or a card may be needed. */
    VENDING,
    /** A van or a table that moves; its street is where it stands in its hours. */
    MOBILE,
    /** It comes by mail and can't be visited. */
    MAIL;

    /** As written in files and tables, such as {@code staffed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<SiteKind> ofCode(String code) {
        for (SiteKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
