package org.porchlight.callbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;

/**
 * How often a call to somebody else's number may be asked for, so that nobody is rung for spite: twice a day for the
 * number that is keyed, and twice a day for whoever keys. Says nothing of requests for one's own number.
 */
final class KeyedLimits {
    private static final int A_DAY = 2;

    private final CallbackHashes marks;

    KeyedLimits(CallbackHashes marks) {
        this.marks = marks;
    }

    /** Counts this request, if there is room for it. @param caller whoever asks: their number, else their contact */
    boolean room(Handle handle, String caller, PhoneNumber keyed, Instant now) {
        LocalDate day = day(now);
        return counted(handle, day, marks.keyed(day, "caller", caller))
                && counted(handle, day, marks.keyed(day, "keyed", keyed.e164()));
    }

    private static boolean counted(Handle handle, LocalDate day, byte[] mark) {
        return handle.execute("""
            INSERT INTO keyed_today AS today (day, mark, n) VALUES (?, ?, 1)
            ON CONFLICT (day, mark) DO UPDATE SET n = today.n + 1 WHERE today.n < ?
            """, day, mark, A_DAY) == 1;
    }

    /** Forgets all days but this one. */
    void tidy(Handle handle, Instant now) {
        handle.execute("DELETE FROM keyed_today WHERE day < ?", day(now));
    }

    /** Any day will do for counting, as long as all processes mean the same one. */
    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
