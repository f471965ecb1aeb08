package org.porchlight.folding;

import java.util.Locale;

/** A quarter of the day in the hotline's zone: the finest that a record tells of its hour. */
public enum PartOfDay {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int HOURS = 6;

    /** The part that an hour lies in, 0 to 23. */
    static PartOfDay of(int hour) {
        return values()[hour / HOURS];
    }

    /** The word in the table, such as {@code evening}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
