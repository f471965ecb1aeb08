package org.porchlight.places;

import java.util.Optional;

/**
 * What a person looks for: a service, and perhaps only some of the sites that have it.
 *
 * @param only which of them
 */
public record SiteQuery(SiteService service, Only only) {
    /** Which of the sites with a service are told. */
    public enum Only {
        ALL("all"),
        OPEN_NOW("open-now"),
        NO_ID("no-id"),
        /** That have hours for women alone. */
        WOMEN("women"),
        WHEELCHAIR("wheelchair"),
        YOUTH("youth");

        private final String word;

        Only(String word) {
            this.word = word;
        }

        /** As a script and a position write it. */
        public String word() {
            return word;
        }

        /** Reads {@link #word()}; empty for anything else. */
        public static Optional<Only> ofWord(String word) {
            for (Only only : values()) {
                if (only.word.equals(word)) {
                    return Optional.of(only);
                }
            }
            return Optional.empty();
        }
    }

    /** All sites with a service. */
    public static SiteQuery of(SiteService service) {
        return new SiteQuery(service, Only.ALL);
    }
}
