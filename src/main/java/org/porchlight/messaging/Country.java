package org.porchlight.messaging;

import java.util.Optional;
import java.util.Set;

/** A country that the line serves. Distances are said in its own unit. */
public enum Country {
    US("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND"
            + " OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI"),
    CA("AB BC MB NB NL NS NT NU ON PE QC SK YT");

    private final Set<String> regions;

    Country(String regions) {
        this.regions = Set.of(regions.split(" "));
    }

    /** The codes of its states, provinces and territories, such as {@code WA}. */
    public Set<String> regions() {
        return regions;
    }

    /** Reads an ISO 3166 code; empty for a country that the line doesn't serve. */
    public static Optional<Country> ofCode(String code) {
        return switch (code) {
            case "US" -> Optional.of(US);
            case "CA" -> Optional.of(CA);
            default -> Optional.empty();
        };
    }
}
