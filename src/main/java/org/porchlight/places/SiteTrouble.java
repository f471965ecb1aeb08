package org.porchlight.places;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with the places that callers are told, for whoever watches the line.
 *
 * @param which the sites that are meant, or why a file can't be used; none where that says nothing more
 */
public record SiteTrouble(Kind kind, List<String> which) {
    /** Each with its sentence in English, as the log and {@code /readyz} tell it. */
    public enum Kind {
        NONE("There are no places to tell, so nobody hears where to go. Bring yours in with the command import."),
        NO_FILE("There are no places to tell: {0}"),
        FROM_FILE("Places are from the file of the last start."),
        NOT_KEPT("The places could not be kept in a file: {0}"),
        UNREADABLE("Places in the database can't be read, and callers don't hear of them. Correct them: {0}."),
        DEMO("Demo places are in the database; callers don't hear of them. Remove them."),
        DOUBTED("People who went there say that places are not as they are told. Check them: {0}."),
        UNCHECKED("No place was checked in the last three months. Call them, and enter the day in checked_on.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** As it stands in the names of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static SiteTrouble of(Kind kind, String... which) {
        return new SiteTrouble(kind, List.of(which));
    }

    /** In English. */
    public String sentence() {
        return kind.sentence.replace("{0}", String.join(", ", which));
    }
}
