package org.porchlight.listings;

import java.util.Locale;
import java.util.Optional;

/** ZIP and postal codes as lists write them: "75211-2416", "v6a1b2", "7501" where a spreadsheet dropped the first 0. */
public final class PostalCode {
    private PostalCode() {}

    /** The key under which the gazetteer has it: five digits, or the first half of a Canadian one. */
    public static Optional<String> key(String written) {
        String bare = written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        if (bare.matches("\\d{4}")) {
            return Optional.of("0" + bare);
        }
        if (bare.matches("\\d{5}(\\d{4})?")) {
            return Optional.of(bare.substring(0, 5));
        }
        return bare.matches("[A-Z]\\d[A-Z](\\d[A-Z]\\d)?") ? Optional.of(bare.substring(0, 3)) : Optional.empty();
    }
}
