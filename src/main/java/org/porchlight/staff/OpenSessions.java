package org.porchlight.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;

/** Reads who is signed in, and where. {@link Sessions} signs them in and out. */
public final class OpenSessions {
    static final String PURPOSE = "session";

    private final Database database;
    private final TokenMarks marks;
    private final InstantSource clock;

    /** @param clock the real time */
    public OpenSessions(Database database, Keys keys, InstantSource clock) {
        this.database = database;
        this.marks = new TokenMarks(keys, PURPOSE);
        this.clock = clock;
    }

    /** One session, as its member of staff is shown it. */
    public record Listed(UUID id, Instant sinceHour) {}

    private record Found(Who who, byte[] bound) {}

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
                   session.rests <= :now AND NOT staff.demo AS resting, session.bound,
                   staff.id AS staff, alias, role, pages
            FROM session JOIN staff ON staff.id = session.staff
            WHERE session.hash = :hash AND session.until_hour > :now AND staff.active
            """)
                .bind("hash", marks.of(token))
                .bind("now", now)
                .map((row, context) -> new Found(who(row), row.getBytes("bound")))
                .findOne()
                .filter(found -> marks.binds(found.bound(), token, found.who().staff()))
                .map(Found::who));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getObject("staff", UUID.class),
                row.getString("alias"),
                Role.ofCode(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getString("pages")).flatMap(Language::ofCode),
                new Who.Session(
                        row.getObject("id", UUID.class), row.getBoolean("confirmed"), row.getBoolean("resting")));
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
}
