package org.porchlight.callbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;

/**
 * Counts how often a call to a number other than the caller's own was asked for today, by a mark of each of the two; writes
 * the table {@code keyed_today}, and is the only class that does. Twice a day for each, so that no phone is rung for spite.
 */
public final class KeyedCounts {
    private static final int A_DAY = 2;

    private final CallbackHashes hashes;

    public KeyedCounts(CallbackHashes hashes) {
        this.hashes = hashes;
    }

    /** Counts one more, unless it was twice already. A caller who withholds their number is told from others by contact. */
    boolean counted(Handle handle, Wanted wanted, Instant now) {
        String caller = wanted.asked()
                .from()
                .map(PhoneNumber::e164)
                .orElse(wanted.asked().contact());
        LocalDate day = day(now);
        return counted(handle, day, hashes.keyed(day, CallbackHashes.Role.CALLER, caller))
                && counted(
                        handle,
                        day,
                        hashes.keyed(
                                day, CallbackHashes.Role.KEYED, wanted.number().e164()));
    }

    private static boolean counted(Handle handle, LocalDate day, byte[] mark) {
        return handle.execute("""
            INSERT INTO keyed_today AS today (day, mark, n) VALUES (?, ?, 1)
            ON CONFLICT (day, mark) DO UPDATE SET n = today.n + 1 WHERE today.n < ?
            """, day, mark, A_DAY) == 1;
    }

    /** Forgets what was counted of a number, in either role. */
    void forget(Handle handle, PhoneNumber number) {
        List<LocalDate> days = handle.select("SELECT DISTINCT day FROM keyed_today")
                .mapTo(LocalDate.class)
                .list();
        List<byte[]> marks = days.stream()
                .flatMap(day -> Stream.of(CallbackHashes.Role.values())
                        .flatMap(role -> hashes.everKeyed(day, role, number.e164()).stream()))
                .toList();
        handle.createUpdate("DELETE FROM keyed_today WHERE mark = ANY (:marks)")
                .bindArray("marks", byte[].class, marks)
                .execute();
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
