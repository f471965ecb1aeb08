package org.porchlight.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;

/**
 * Allows callers to be put through to lines: ten times a day from a number, and sixty times a day from all withheld and
 * made-up numbers together, so that nobody has us dial at will. Keeps no line and no time. Writes the table {@code
 * connection_today}, and is the only class that does. Dials nothing.
 */
public final class ConnectionAllowance {
    private static final String PURPOSE = "connection on request";
    private static final String WITHHELD = "withheld";
    private static final int FROM_A_NUMBER = 10;
    private static final int WITHHELD_TOGETHER = 60;

    private final Database database;
    private final Keys keys;
    private final InstantSource clock;

    /** @param clock the real time */
    public ConnectionAllowance(Database database, Keys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whether a caller may be put through, counted at the first delivery of the webhook that asks; committed on return.
     *
     * @param identity the same for every delivery of the same webhook: a keyed hash, 32 bytes
     * @param number the caller's own; empty where it is withheld or may be another's
     * @throws DatabaseAway when it may not be committed
     */
    public boolean allows(byte[] identity, Optional<PhoneNumber> number) {
        LocalDate today = day(clock.instant());
        byte[] who = mark(today, number.map(PhoneNumber::e164).orElse(WITHHELD));
        int most = number.isPresent() ? FROM_A_NUMBER : WITHHELD_TOGETHER;
        return database.commit(handle -> known(handle, identity)
                || counted(handle, who, most, today) && counted(handle, identity, 1, today.plusDays(1)));
    }

    private static boolean known(Handle handle, byte[] identity) {
        return handle.select("SELECT EXISTS (SELECT FROM connection_today WHERE mark = ?)", identity)
                .mapTo(boolean.class)
                .one();
    }

    private static boolean counted(Handle handle, byte[] mark, int most, LocalDate until) {
        return handle.execute("""
            INSERT INTO connection_today AS today (mark, n, kept_until) VALUES (?, 1, ?)
            ON CONFLICT (mark) DO UPDATE SET n = today.n + 1 WHERE today.n < ?
            """, mark, until, most) == 1;
    }

    /** Forgets how often a number was put through. */
    public void forget(Handle handle, PhoneNumber number) {
        LocalDate today = day(clock.instant());
        List<byte[]> marks = Stream.of(today.minusDays(1), today)
                .flatMap(day -> keys.marks(PURPOSE, day.toString(), number.e164()).stream())
                .toList();
        handle.createUpdate("DELETE FROM connection_today WHERE mark = ANY (:marks)")
                .bindArray("marks", byte[].class, marks)
                .execute();
    }

    /**
     * For a job, every hour: forgets earlier days.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now) {
        database.commit(handle -> handle.execute("DELETE FROM connection_today WHERE kept_until < ?", day(now)));
    }

    /** Any day will do for counting, as long as all processes mean the same one. */
    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private byte[] mark(LocalDate day, String who) {
        return keys.mark(PURPOSE, day.toString(), who);
    }
}
