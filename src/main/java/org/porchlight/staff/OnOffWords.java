package org.porchlight.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Wording;
import org.porchlight.privacy.Keys;

/**
 * Keeps the word of their own that members of staff text behind ON and OFF, since who a text is from can be forged;
 * writes the table {@code on_off_word}, and is the only class that does. Kept as a keyed hash and shown to nobody. After
 * ten wrong words in a day none counts until the next.
 */
public final class OnOffWords {
    private static final Pattern FIT = Pattern.compile("[a-z0-9]{4,20}");
    private static final int MOST = 10;
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Database database;
    private final StaffTable staff;
    private final Keys keys;
    private final InstantSource clock;

    /** @param clock the real time */
    public OnOffWords(Database database, StaffTable staff, Keys keys, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.keys = keys;
        this.clock = clock;
    }

    /** Strips case, accents and what stands around a text. */
    static String plain(String text) {
        return String.join(" ", Wording.tokens(text));
    }

    /**
     * Keeps a word in the place of the one before.
     *
     * @return false when it is no single word of 4 to 20 letters or digits, or the alias
     * @throws DatabaseAway when it may not be committed
     */
    public boolean keep(Who who, String typed) {
        String word = plain(typed);
        if (!FIT.matcher(word).matches() || word.equals(plain(who.alias()))) {
            return false;
        }
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return database.commit(handle -> staff.hold(handle, who.staff()).isPresent()
                && handle.execute("""
                    INSERT INTO on_off_word (staff, mark, since_hour) VALUES (?, ?, ?) ON CONFLICT (staff) DO UPDATE
                    SET mark = excluded.mark, wrong = 0, since_hour = excluded.since_hour
                    """, who.staff(), mark(who.staff(), word), hour) == 1);
    }

    /**
     * Forgets a word, so that ON and OFF by text do nothing.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void forget(UUID whose) {
        database.commit(handle -> handle.execute("DELETE FROM on_off_word WHERE staff = ?", whose));
    }

    /**
     * Whether a member of staff has a word.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean set(UUID whose) {
        return database.commit(handle -> handle.select("SELECT EXISTS (SELECT FROM on_off_word WHERE staff = ?)", whose)
                .mapTo(boolean.class)
                .one());
    }

    private record Kept(byte[] mark, int wrong) {}

    /**
     * Whether that is the word of a member of staff; a wrong one is counted.
     *
     * @param word plain
     */
    boolean right(Handle handle, UUID whose, String word) {
        Instant now = clock.instant();
        Optional<Kept> kept = handle.select("""
            SELECT mark, CASE WHEN since_hour > ? THEN wrong ELSE 0 END AS wrong
            FROM on_off_word WHERE staff = ? FOR UPDATE
            """, now.minus(A_DAY), whose)
                .map((row, context) -> new Kept(row.getBytes("mark"), row.getInt("wrong")))
                .findOne();
        if (kept.isEmpty() || kept.get().wrong() >= MOST) {
            return false;
        }
        boolean right = MessageDigest.isEqual(kept.get().mark(), mark(whose, word));
        if (!right) {
            count(handle, whose, now);
        }
        return right;
    }

    private static void count(Handle handle, UUID whose, Instant now) {
        handle.createUpdate("""
            UPDATE on_off_word SET wrong = CASE WHEN since_hour > :ago THEN wrong + 1 ELSE 1 END,
                since_hour = CASE WHEN since_hour > :ago THEN since_hour ELSE :now END
            WHERE staff = :staff
            """)
                .bind("staff", whose)
                .bind("ago", now.minus(A_DAY))
                .bind("now", now.truncatedTo(ChronoUnit.HOURS))
                .execute();
    }

    private byte[] mark(UUID whose, String word) {
        return keys.index("on and off", TokenMarks.idBytes(whose), word.getBytes(StandardCharsets.UTF_8));
    }
}
