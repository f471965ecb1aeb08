package org.porchlight.records;

import java.time.LocalDate;

/** What is noted of one contact on one day, in one of two tables that share no name of it. */
public sealed interface DayNote permits Note, PlaceNote {
    /** The day, in the hotline's zone, on which the contact began. */
    LocalDate day();

    /** The hour, 0 to 23, after which it is written down. */
    int hour();

    /** Whether its table takes it; one that doesn't fit must not end a conversation. */
    boolean fits();
}
