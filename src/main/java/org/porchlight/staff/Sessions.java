package org.porchlight.staff;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/**
 * Signs members of staff in and out; writes the table {@code session}, and is the only class that does. A session lasts
 * as long as a shift may, whatever is tried at the sign-in page meanwhile, and ends at once when it is ended. It holds
 * no address and nothing of the browser. Doesn't decide who may sign in.
 */
public final class Sessions {
    /** The longest shift and the hour around it; the hour that has begun isn't counted. */
    public static final Duration LONGEST = Duration.ofHours(13);

    /** How long the code is not asked for again. */
    static final Duration CONFIRMED = Duration.ofMinutes(10);

    private final Database database;
    private final StaffTable staff;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time */
    public Sessions(Database database, StaffTable staff, SecureRandom random, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.random = random;
        this.clock = clock;
    }

    /** One session, as its member of staff is shown it. */
    public record Listed(UUID id, Instant sinceHour) {}

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
            INSERT INTO session (hash, staff, since_hour, until_hour, confirmed)
            VALUES (:hash, :staff, :since, :until, :confirmed)
            """)
                .bind("hash", token.hash())
                .bind("staff", whose)
                .bind("since", now.truncatedTo(ChronoUnit.HOURS))
                .bind("until", now.truncatedTo(ChronoUnit.HOURS).plus(LONGEST).plus(1, ChronoUnit.HOURS))
                .bind("confirmed", now.plus(CONFIRMED))
                .execute();
        return token;
    }

    /**
     * Finds who holds that token.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Who> who(Token token) {
        Instant now = clock.instant();
        // Staff made up for the demo have no code that could be asked for.
        return database.commit(handle -> handle.createQuery("""
            SELECT session.id, session.confirmed > :now OR staff.demo AS confirmed,
                   staff.id AS staff, alias, role, pages
            FROM session JOIN staff ON staff.id = session.staff
            WHERE session.hash = :hash AND session.until_hour > :now AND staff.active
            """)
                .bind("hash", token.hash())
                .bind("now", now)
                .map((row, context) -> who(row))
                .findOne());
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getObject("staff", UUID.class),
                row.getString("alias"),
                Role.ofCode(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getString("pages")).flatMap(Language::ofCode),
                new Who.Session(row.getObject("id", UUID.class), row.getBoolean("confirmed")));
    }

    /**
     * Lists the sessions that haven't ended, the oldest first.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public List<Listed> of(UUID whose) {
        return database.commit(handle -> handle.createQuery("""
            SELECT id, since_hour FROM session WHERE staff = :staff AND until_hour > :now
            ORDER BY since_hour, id
            """)
                .bind("staff", whose)
                .bind("now", clock.instant())
                .map((row, context) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since_hour").toInstant()))
                .list());
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

    /** Ends their sessions in other browsers. */
    void endOthers(Handle handle, Who who) {
        handle.execute(
                "DELETE FROM session WHERE staff = ? AND id <> ?",
                who.staff(),
                who.session().id());
    }

    /**
     * Takes note that the code was right a moment ago.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void confirm(UUID session) {
        Instant until = clock.instant().plus(CONFIRMED);
        database.commit(handle -> handle.execute("UPDATE session SET confirmed = ? WHERE id = ?", until, session));
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
