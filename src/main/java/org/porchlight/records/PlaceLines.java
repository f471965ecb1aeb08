package org.porchlight.records;

import java.util.List;

/** The lines of the table of places: told to contacts, reported by them, mended by staff. */
public final class PlaceLines {
    /** The word in the tables. */
    public static final String SUBJECT = "place";

    /** Staff saw to a site that was reported. */
    public static final String MENDED = "mended";

    static final List<String> LINES = List.of("told", "reported", MENDED);

    private PlaceLines() {}
}
