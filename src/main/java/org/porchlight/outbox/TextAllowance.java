package org.porchlight.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;

/**
 * Allows the texts that callers ask for: three a day to a number, two in a call, and one for each webhook, so that nobody
 * has a phone flooded that isn't theirs. Writes the table {@code text_today}, and is the only class that does. Sends
 * nothing.
 */
public final class TextAllowance {
    private static final String PURPOSE = "text on request";
    private static final int TO_A_NUMBER = 3;
    private static final int IN_A_CALL = 2;

    private final Database database;
    private final Keys keys;
    private final InstantSource clock;

    /** @param clock the real time */
    public TextAllowance(Database database, Keys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A webhook that asks for a text.
     *
     * @param identity the same for every delivery of the same webhook: a keyed hash, 32 bytes
     * @param call the provider's name for the call
     */
    public record TextAsked(byte[] identity, String call, PhoneNumber number) {
        @Override
        public String toString() {
            return "TextAsked(hidden)";
        }
    }

    /** Whether a text may go out, or what came of it before. */
    public enum Verdict {
        /** It may, this once. */
        ALLOWED,
        /** This webhook's text went out before. */
        SENT,
        /** The day's texts have gone, or nobody knows what came of this webhook's text. */
        REFUSED
    }

    /**
     * Judges a webhook that asks for a text, and counts the text if it may go out; committed on return.
     *
     * @throws DatabaseAway when it may not be committed; then nothing may be sent
     */
    public Verdict judge(TextAsked asked) {
        Instant now = clock.instant();
        return database.commit(handle -> first(handle, asked, now)
                ? counted(handle, asked, day(now)) ? Verdict.ALLOWED : Verdict.REFUSED
                : sent(handle, asked) ? Verdict.SENT : Verdict.REFUSED);
    }

    private static boolean first(Handle handle, TextAsked asked, Instant now) {
        return counted(handle, asked.identity(), 1, day(now).plusDays(1));
    }

    private boolean counted(Handle handle, TextAsked asked, LocalDate today) {
        byte[] call = mark("call", today, asked.call());
        byte[] number = mark("number", today, asked.number().e164());
        return counted(handle, number, TO_A_NUMBER, today) && counted(handle, call, IN_A_CALL, today);
    }

    private static boolean counted(Handle handle, byte[] mark, int most, LocalDate until) {
        return handle.execute("""
            INSERT INTO text_today AS today (mark, n, kept_until) VALUES (?, 1, ?)
            ON CONFLICT (mark) DO UPDATE SET n = today.n + 1 WHERE today.n < ?
            """, mark, until, most) == 1;
    }

    private static boolean sent(Handle handle, TextAsked asked) {
        return handle.select("SELECT coalesce(sent, false) FROM text_today WHERE mark = ?", asked.identity())
                .mapTo(boolean.class)
                .one();
    }

    /**
     * Keeps what came of a text that was allowed, for when its webhook is delivered again.
     *
     * @throws DatabaseAway when it may not be committed; then a later delivery is refused
     */
    public void settle(TextAsked asked, boolean sent) {
        database.commit(
                handle -> handle.execute("UPDATE text_today SET sent = ? WHERE mark = ?", sent, asked.identity()));
    }

    /** Forgets how many texts a number got. */
    public void forget(Handle handle, PhoneNumber number) {
        LocalDate today = day(clock.instant());
        List<byte[]> marks = Stream.of(today.minusDays(1), today)
                .flatMap(day -> keys.marks(PURPOSE, day.toString(), "number", number.e164()).stream())
                .toList();
        handle.createUpdate("DELETE FROM text_today WHERE mark = ANY (:marks)")
                .bindArray("marks", byte[].class, marks)
                .execute();
    }

    /**
     * For a job, every hour: forgets earlier days.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy(Instant now) {
        database.commit(handle -> handle.execute("DELETE FROM text_today WHERE kept_until < ?", day(now)));
    }

    /** Any day will do for counting, as long as all processes mean the same one. */
    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private byte[] mark(String role, LocalDate day, String who) {
        return keys.mark(PURPOSE, day.toString(), role, who);
    }
}
