package org.porchlight.messaging;

import java.util.Optional;

/** A country that the line serves. Distances are said in its own unit. */
public enum Country {
    US,
    CA;

    /** Reads an ISO 3166 code; empty for a country that the line doesn't serve. */
    public static Optional<Country> ofCode(String code) {
        return switch (code) {
            case "US" -> Optional.of(US);
            case "CA" -> Optional.of(CA);
            default -> Optional.empty();
        };
    }
}
