package org.porchlight.records;

import java.util.List;

/**
 * The lines of the table of places: told to contacts, reported by numbers, mended by staff. Only what was told stands among
 * the notes of a contact: a note of a report could be laid beside the mark of the number that made it.
 */
public final class PlaceLines {
    /** The word in the tables. */
    public static final String SUBJECT = "place";

    /** A number reported a site, counted once a day and site. */
    public static final String REPORTED = "reported";

    /** Staff saw to a site that was reported. */
    public static final String MENDED = "mended";

    static final List<String> LINES = List.of("told", REPORTED, MENDED);

    private PlaceLines() {}
}
