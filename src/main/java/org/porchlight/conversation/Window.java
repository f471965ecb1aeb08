package org.porchlight.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of time in which somebody can call. Only stretches in which someone is on shift are ever offered.
 *
 * @param part how it is spoken of
 * @param day the day it begins on, in that zone
 * @param zone the zone in which it is read back: the place's, else the number's if there is only one, else the hotline's
 */
public record Window(Part part, LocalDate day, Instant from, Instant until, ZoneId zone) {
    /** How people speak of a stretch of time. Night, 21:00 to 9:00, is only for those who choose it. */
    public enum Part {
        NEXT_HOUR,
        MORNING,
        AFTERNOON,
        EVENING,
        NIGHT
    }

    /** What a position carries: a choice from a closed list, such as {@code 2026-11-23/EVENING}. */
    public String key() {
        return day + "/" + part;
    }
}
