package org.porchlight.hours;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A time of day as somebody wrote it, and how sure its half of the day is.
 *
 * @param minutes since midnight, as written: 9 in "9p" too
 */
record PostedTime(int minutes, Half half) {
    static final PostedTime NOON = new PostedTime(12 * 60, Half.EXACT);
    static final PostedTime MIDNIGHT = new PostedTime(0, Half.EXACT);

    private static final int HALF_DAY = 12 * 60;

    /** Which half of the day is meant. */
    enum Half {
        AM,
        PM,
        /** Noon and midnight in words. */
        EXACT,
        /** Nothing says it: nine in the morning, or in the evening. */
        NOT_SAID
    }

    /** Reads what {@link HoursTokens} found; empty for "25" and "13 pm". */
    static Optional<PostedTime> of(Matcher found) {
        int hour = Integer.parseInt(found.group(1));
        int minute = 0;
        for (int group = 2; group <= 4; group++) {
            minute = found.group(group) == null ? minute : Integer.parseInt(found.group(group));
        }
        String half = found.group(5);
        boolean said = half != null;
        if (minute > 59 || hour > 24 || (said && (hour > 12 || hour == 0))) {
            return Optional.empty();
        }
        Half is = said ? half.startsWith("a") ? Half.AM : Half.PM : Half.NOT_SAID;
        return Optional.of(new PostedTime(hour * 60 + minute, is));
    }

    /** The minute of the day if it was meant in this half. */
    int in(Half meant) {
        return switch (meant) {
            case AM -> minutes % HALF_DAY;
            case PM -> minutes % HALF_DAY + HALF_DAY;
            case EXACT, NOT_SAID -> minutes;
        };
    }

    int asSaid() {
        return in(half);
    }

    boolean said() {
        return half != Half.NOT_SAID;
    }
}
