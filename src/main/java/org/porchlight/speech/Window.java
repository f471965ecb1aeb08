package org.porchlight.speech;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A window: a stretch of time in which a responder can call. Only windows in which one is on shift are ever offered.
 *
 * @param part which part of the day it is, by which it is spoken of
 * @param day the day it begins on, in that zone
 * @param zone the zone in which it is read back: the place's, else the number's if it has only one, else the hotline's
 */
public record Window(Part part, LocalDate day, Instant from, Instant until, ZoneId zone) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** A part of the day. Night, 21:00 to 9:00, is only for those who choose it. */
    public enum Part {
        NEXT_HOUR,
        MORNING,
        AFTERNOON,
        EVENING,
        NIGHT
    }

    /**
     * That part of that day, whole, whether or not a responder can call then.
     *
     * @param now when the next hour begins
     */
    public static Window of(Part part, LocalDate day, Instant now, ZoneId zone) {
        return switch (part) {
            case NEXT_HOUR -> new Window(part, day, now, quarter(now.plus(HOUR)), zone);
            case MORNING -> new Window(part, day, at(day, 9, zone), at(day, 12, zone), zone);
            case AFTERNOON -> new Window(part, day, at(day, 12, zone), at(day, 17, zone), zone);
            case EVENING -> new Window(part, day, at(day, 17, zone), at(day, 21, zone), zone);
            case NIGHT -> new Window(part, day, at(day, 21, zone), at(day.plusDays(1), 9, zone), zone);
        };
    }

    /** The quarter hour that has begun by then: what is said is what is stored, and that has no minute in it. */
    private static Instant quarter(Instant at) {
        return at.minusSeconds(Math.floorMod(at.getEpochSecond(), QUARTER)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    /** What is left of the window: from now on once it has begun, the whole of it before that and when it is over. */
    public Window left(Instant now) {
        boolean under = from.isBefore(now) && now.isBefore(until);
        return under ? new Window(part, day, now, until, zone) : this;
    }

    /** The day on which it lies from its {@code from} on: of a night that began yesterday, what is left lies today. */
    public LocalDate lies() {
        return from.atZone(zone).toLocalDate();
    }

    /** The key by which a position carries the window, such as {@code 2026-11-23/EVENING}. */
    public String key() {
        return day + "/" + part;
    }

    /** The window with that key, offered or not; empty when it is no key. */
    public static Optional<Window> ofKey(String key, Instant now, ZoneId zone) {
        String[] parts = key.split("/");
        try {
            return parts.length == 2
                    ? Optional.of(of(Part.valueOf(parts[1]), LocalDate.parse(parts[0]), now, zone))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
