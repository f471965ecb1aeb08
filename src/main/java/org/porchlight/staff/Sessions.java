package org.porchlight.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;

/**
 * Signs members of staff in and out; writes the table {@code session}, and is the only class that does. A session lasts
 * as long as a shift may, whatever is tried at the sign-in page meanwhile, and ends at once when it is ended. Unused, it
 * rests until a code is typed. It holds no address and nothing of the browser. Doesn't
 * decide who may sign in; {@link OpenSessions} reads who is.
 */
public final class Sessions {
    /** The longest shift and the hour around it; the hour that has begun isn't counted. */
    public static final Duration LONGEST = Duration.ofHours(13);

    /** After so long without a page it takes a code to go on. */
    static final Duration UNUSED = Duration.ofMinutes(30);

    private static final Duration STEP = Duration.ofMinutes(5);

    /** How long the code is not asked for again, once it was asked for within the session. */
    static final Duration CONFIRMED = Duration.ofMinutes(10);

    private final Database database;
    private final StaffTable staff;
    private final TokenMarks marks;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time */
    public Sessions(Database database, StaffTable staff, Keys keys, SecureRandom random, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.marks = new TokenMarks(keys, OpenSessions.PURPOSE);
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token for a browser in which nobody is signed in yet. */
    public Token stranger() {
        return Token.fresh(random);
    }

    /**
     * Signs a member of staff in, under a new token: one that was known before never becomes a session.
     *
     * @param language of the page they came by; theirs from then on, if they never chose one
     * @throws DatabaseAway when it may not be committed
     */
    public Token begin(UUID whose, Language language) {
        return database.commit(handle -> begin(handle, whose, language));
    }

    /** Signs a member of staff in. */
    Token begin(Handle handle, UUID whose, Language language) {
        staff.firstPages(handle, whose, language);
        Token token = Token.fresh(random);
        Instant now = clock.instant();
        handle.createUpdate("""
            INSERT INTO session (hash, bound, staff, since_hour, until_hour, rests)
            VALUES (:hash, :bound, :staff, :since, :until, :rests)
            """)
                .bind("hash", marks.of(token))
                .bind("bound", marks.binding(token, whose))
                .bind("staff", whose)
                .bind("since", now.truncatedTo(ChronoUnit.HOURS))
                .bind("until", now.truncatedTo(ChronoUnit.HOURS).plus(LONGEST).plus(1, ChronoUnit.HOURS))
                .bind("rests", rests(now))
                .execute();
        return token;
    }

    /** Gives when a session rests that is used now; in steps of five minutes, so that few visits are written down. */
    private static Instant rests(Instant now) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / step * step)
                .plus(UNUSED)
                .plus(STEP);
    }

    /**
     * Takes note that a session is used; one that rests already goes on resting.
     *
     * @return whether it goes on at all
     * @throws DatabaseAway when nobody can tell
     */
    public boolean used(UUID session) {
        Instant now = clock.instant();
        return database.commit(handle -> {
            handle.createUpdate("UPDATE session SET rests = :rests WHERE id = :id AND rests > :now AND rests < :rests")
                    .bind("rests", rests(now))
                    .bind("id", session)
                    .bind("now", now)
                    .execute();
            return handle.createQuery("""
                SELECT EXISTS (SELECT FROM session JOIN staff ON staff.id = session.staff
                    WHERE session.id = :id AND until_hour > :now AND active AND (rests > :now OR demo))
                """)
                    .bind("id", session)
                    .bind("now", now)
                    .mapTo(boolean.class)
                    .one();
        });
    }

    /**
     * Ends one session of a member of staff.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void end(UUID whose, UUID session) {
        database.commit(handle -> handle.execute("DELETE FROM session WHERE staff = ? AND id = ?", whose, session));
    }

    /**
     * Ends all sessions of a member of staff.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void endAll(UUID whose) {
        database.commit(handle -> endAll(handle, whose));
    }

    /**
     * Ends all sessions of a member of staff.
     *
     * @return how many
     */
    int endAll(Handle handle, UUID whose) {
        return handle.execute("DELETE FROM session WHERE staff = ?", whose);
    }

    /** Signs everybody out. */
    public static int endEverybodys(Handle handle) {
        return handle.execute("DELETE FROM session");
    }

    /** Ends their sessions in other browsers. */
    void endOthers(Handle handle, Who who) {
        handle.execute(
                "DELETE FROM session WHERE staff = ? AND id <> ?",
                who.staff(),
                who.session().id());
    }

    /**
     * Takes note that the code was right a moment ago; a session that rested is awake again.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void confirm(UUID session) {
        Instant now = clock.instant();
        database.commit(handle -> handle.execute(
                "UPDATE session SET confirmed = ?, rests = ? WHERE id = ?", now.plus(CONFIRMED), rests(now), session));
    }

    /**
     * Forgets sessions that are over, and confirmations that count no more; for a job, every hour.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy() {
        Instant now = clock.instant();
        database.commit(handle -> handle.execute("DELETE FROM session WHERE until_hour <= ?", now)
                + handle.execute("UPDATE session SET confirmed = NULL WHERE confirmed <= ?", now));
    }
}
