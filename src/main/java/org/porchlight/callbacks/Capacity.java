package org.porchlight.callbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.staff.Shifts;

/**
 * Says whether one more request can be promised: a responder is on shift in its window, and it is within the limits for
 * all open requests and for those of its number. A call to a number that isn't the caller's own may be asked for twice a
 * day by a caller and twice a day for a number, so that no phone is rung for spite.
 */
public final class Capacity {
    private static final int FOR_A_NUMBER = 3;

    /** What people can call back in a day or two; more would be promises that nobody can keep. */
    private static final int FOR_ALL = 500;

    /** More than transactions that can be under way at once, so that nearly full is seen in time. */
    private static final int NEARLY = 50;

    private static final int KEYED_A_DAY = 2;

    private static final long FULL_LOCK = 7_001;

    private final Shifts shifts;
    private final OpenRequests requests;
    private final CallbackHashes hashes;

    public Capacity(Shifts shifts, OpenRequests requests, CallbackHashes hashes) {
        this.shifts = shifts;
        this.requests = requests;
        this.hashes = hashes;
    }

    /** Whether there is room for this request; counts it, where it is for a number that isn't the caller's own. */
    boolean room(Handle handle, Wanted wanted, Instant now) {
        return shifts.stands(wanted.terms().window(), now)
                && roomForAll(handle, wanted)
                && besides(handle, wanted) < FOR_A_NUMBER
                && (wanted.terms().own() || counted(handle, wanted, now));
    }

    private static boolean roomForAll(Handle handle, Wanted wanted) {
        if (others(handle, wanted) >= FOR_ALL - NEARLY) {
            handle.execute("SELECT pg_advisory_xact_lock(?)", FULL_LOCK);
        }
        return others(handle, wanted) < FOR_ALL;
    }

    private static int others(Handle handle, Wanted wanted) {
        return handle.select("SELECT count(*) FROM callback WHERE mark <> ? AND NOT practice", wanted.mark())
                .mapTo(int.class)
                .one();
    }

    /** The requests of the same number with other words. */
    private int besides(Handle handle, Wanted wanted) {
        return handle.createQuery("SELECT count(*) FROM callback WHERE vault = ANY (:rows) AND mark <> :mark")
                .bindArray("rows", UUID.class, requests.rows(handle, wanted.number()))
                .bind("mark", wanted.mark())
                .mapTo(int.class)
                .one();
    }

    /** A caller who withholds their number is told from others by the contact. */
    private boolean counted(Handle handle, Wanted wanted, Instant now) {
        String caller = wanted.asked()
                .from()
                .map(PhoneNumber::e164)
                .orElse(wanted.asked().contact());
        LocalDate day = day(now);
        return counted(handle, day, hashes.keyed(day, "caller", caller))
                && counted(
                        handle, day, hashes.keyed(day, "keyed", wanted.number().e164()));
    }

    private static boolean counted(Handle handle, LocalDate day, byte[] mark) {
        return handle.execute("""
            INSERT INTO keyed_today AS today (day, mark, n) VALUES (?, ?, 1)
            ON CONFLICT (day, mark) DO UPDATE SET n = today.n + 1 WHERE today.n < ?
            """, day, mark, KEYED_A_DAY) == 1;
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
