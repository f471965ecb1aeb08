package org.porchlight.desk;

import java.time.Instant;
import java.time.LocalTime;
import org.porchlight.conversation.Window;

/**
 * When a person may be rung at all: within the time that was promised, and at night only if that time was chosen. Asked
 * once more just before their phone rings. Doesn't know who has the request, nor when they were rung last.
 */
public final class Calling {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    private Calling() {}

    public static boolean allowed(Request request, Instant now) {
        return allowed(request.window(), now);
    }

    static boolean allowed(Window window, Instant now) {
        return !now.isBefore(window.from()) && now.isBefore(window.until()) && (chosen(window) || byDay(window, now));
    }

    /** Whoever asks for the next hour knows what time it is. */
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
