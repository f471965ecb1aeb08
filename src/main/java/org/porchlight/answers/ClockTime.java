package org.porchlight.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.IntStream;
import org.porchlight.vocabulary.TimeSign;

/**
 * A time of day as it was said.
 *
 * @param minutes since midnight
 * @param sure whether it can't be twelve hours later as well
 */
record ClockTime(int minutes, boolean sure, Relation relation) {
    private static final int DAY = 24 * 60;
    private static final int NOON = 12 * 60;
    /** Nobody who says "after 5" asks for a call at dawn. */
    private static final int DAWN = 8 * 60;

    /** How a window must lie to it. */
    enum Relation {
        AT,
        FROM,
        UNTIL;

        /** "Not after 9" is before 9. */
        Relation turned() {
            return switch (this) {
                case AT -> AT;
                case FROM -> UNTIL;
                case UNTIL -> FROM;
            };
        }
    }

    /** Whether a window lies so; {@code parts} of the day were said beside it, and it may have to be after now. */
    boolean fits(Stretch left, Set<TimeSign> parts, Instant now) {
        int from = minutes(left, left.from());
        int until = minutes(left, left.until());
        boolean today = left.day().equals(LocalDate.ofInstant(now, left.zone()));
        return switch (relation) {
            case AT ->
                meant(parts).anyMatch(time -> from <= time && time < until || from <= time + DAY && time + DAY < until);
            case FROM -> from >= one(parts, today ? minutes(left, now) : 0);
            case UNTIL -> until <= one(parts, today ? minutes(left, now) : 0);
        };
    }

    private static int minutes(Stretch left, Instant time) {
        return (int) ChronoUnit.MINUTES.between(left.day().atStartOfDay(left.zone()), time.atZone(left.zone()));
    }

    private IntStream meant(Set<TimeSign> parts) {
        return IntStream.of(minutes, (minutes + NOON) % DAY)
                .limit(sure ? 1 : 2)
                .filter(time -> parts.isEmpty() || parts.stream().anyMatch(part -> holds(part, time)));
    }

    private int one(Set<TimeSign> parts, int after) {
        return meant(parts)
                .filter(time -> sure || !parts.isEmpty() || (time >= DAWN && time > after))
                .min()
                .orElse(DAY);
    }

    private static boolean holds(TimeSign part, int time) {
        return switch (part) {
            case MORNING -> time < NOON;
            case AFTERNOON -> time >= NOON && time < 20 * 60;
            case PM -> time >= NOON;
            default -> time >= 17 * 60 || time < 5 * 60;
        };
    }

    /** Whether a window begins in a part of the day. */
    static boolean beginsIn(TimeSign part, Stretch left) {
        int hour = LocalTime.ofInstant(left.from(), left.zone()).getHour();
        return switch (part) {
            case MORNING -> hour < 12;
            case AFTERNOON -> hour >= 12 && hour < 17;
            case EVENING -> hour >= 17 && hour < 21;
            case NIGHT -> hour >= 21;
            case PM -> hour >= 12;
            default -> hour >= 17;
        };
    }
}
