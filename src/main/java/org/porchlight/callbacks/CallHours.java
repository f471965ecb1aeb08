package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.speech.Window;

/**
 * Says when a caller may be rung at all: within the window, and at night only if the caller chose that. Looked at once
 * more just before their phone rings. A caller who wanted a text first is rung only after they said that now is good.
 * Doesn't know who has the request, nor when the caller was rung last.
 */
public final class CallHours {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    /** Less than this before the window ends, and a call may well not fit any more. */
    static final Duration ENOUGH = Duration.ofMinutes(5);

    private CallHours() {}

    public static boolean allowed(Request request, Instant now) {
        return allowed(request.terms().window(), now)
                && (!request.asksFirst() || request.asking() == Request.Asking.GOOD);
    }

    /** A caller who wanted to be asked first has said that now is good; a dropped call is rung back on the same yes. */
    public static boolean allowed(OpenRequest open, Instant now) {
        boolean good =
                !open.terms().texts() || open.practice() || open.owed() || open.asking(now) == Request.Asking.GOOD;
        return good && allowed(open.terms().window(), now);
    }

    public static boolean allowed(Window window, Instant now) {
        return !now.isBefore(window.from()) && now.isBefore(window.until()) && (chosen(window) || byDay(window, now));
    }

    /** Whether a call can be begun then and is likely to end within the window. */
    static boolean fits(Window window, Instant at) {
        return allowed(window, at) && !at.plus(ENOUGH).isAfter(window.until());
    }

    /** As {@link #fits} has it, by the quarter hour: the moment of a try would stand in a phone company's list. */
    static Instant byQuarter(Window window, Instant at) {
        Instant over = QuarterHour.over(at);
        return fits(window, over) ? over : QuarterHour.begun(at);
    }

    /** A caller who asks for the next hour knows what time it is. */
    private static boolean chosen(Window window) {
        return switch (window.part()) {
            case NEXT_HOUR, NIGHT -> true;
            case MORNING, AFTERNOON, EVENING -> false;
        };
    }

    private static boolean byDay(Window window, Instant now) {
        LocalTime there = now.atZone(window.zone()).toLocalTime();
        return !there.isBefore(FROM) && there.isBefore(UNTIL);
    }
}
