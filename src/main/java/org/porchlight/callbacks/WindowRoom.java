package org.porchlight.callbacks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.speech.Window;
import org.porchlight.staff.Shifts;

/**
 * Says whether a window has room for one request more: as many as responders on shift can call before it ends, so that a
 * promise can be kept. Of the places that an hour finds in a longer window, those who ask within that hour get half, so
 * that a flood leaves some to those who ask later.
 */
public final class WindowRoom {
    /** More than transactions that can be under way at once, so that nearly full is seen in time. */
    private static final int NEARLY = 50;

    private static final long FULL_LOCK = 7_001;

    private final Shifts shifts;

    public WindowRoom(Shifts shifts) {
        this.shifts = shifts;
    }

    /**
     * The requests that are to be called before a window ends.
     *
     * @param earlier those asked for before this hour
     * @param lately those asked for since
     */
    private record Due(int earlier, int lately) {
        /** At least one place is for those who ask now: an hour's half of one is that one. */
        boolean leaves(int places, boolean shared) {
            int left = places - earlier;
            return lately < (shared ? (left + 1) / 2 : left);
        }
    }

    boolean in(Handle handle, Wanted wanted, Instant now) {
        Window window = wanted.terms().window();
        if (!shifts.stands(window, now)) {
            return false;
        }
        int places = shifts.calls(window, now);
        boolean shared = window.part() != Window.Part.NEXT_HOUR;
        if (due(handle, wanted, now).leaves(places - NEARLY, shared)) {
            return true;
        }
        handle.execute("SELECT pg_advisory_xact_lock(?)", FULL_LOCK);
        return due(handle, wanted, now).leaves(places, shared);
    }

    /** Not the one whose place this request takes, nor what a coordinator set aside. */
    private static Due due(Handle handle, Wanted wanted, Instant now) {
        Window window = wanted.terms().window();
        return handle.createQuery("""
            SELECT count(*) FILTER (WHERE created_hour < :hour) AS earlier,
                   count(*) FILTER (WHERE created_hour >= :hour) AS lately
            FROM callback
            WHERE window_until > :from AND window_until <= :until AND vault IS DISTINCT FROM :earlier AND NOT practice
              AND NOT EXISTS (SELECT FROM set_aside WHERE set_aside.callback = callback.id)
            """)
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .bind("from", window.from())
                .bind("until", window.until())
                .bindByType("earlier", wanted.earlier().orElse(null), UUID.class)
                .map((row, context) -> new Due(row.getInt("earlier"), row.getInt("lately")))
                .one();
    }
}
