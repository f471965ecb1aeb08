package org.porchlight.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/**
 * Invites members of staff to make an account; writes the table {@code invitation}, and is the only class that does. An
 * invitation is a link that is handed over, works once, for three days, and of which only a hash is kept. It is also
 * the way back for a member of staff who lost what they sign in with.
 */
public final class Invitations {
    /** The hour that has begun isn't counted. */
    static final Duration LASTS = Duration.ofDays(3);

    private final Database database;
    private final StaffTable staff;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time */
    public Invitations(Database database, StaffTable staff, SecureRandom random, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.random = random;
        this.clock = clock;
    }

    /** The member of staff whom a link invites. */
    public record Invited(UUID staff, String alias) {}

    /**
     * Adds a member of staff without a shift, and invites them.
     *
     * @return the link's token; empty when the alias is taken
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<Token> add(String alias, Set<Language> languages, Role role) {
        return database.commit(
                handle -> staff.add(handle, alias, languages, false).flatMap(id -> {
                    staff.role(handle, id, role);
                    return invite(handle, alias);
                }));
    }

    /**
     * Invites a member of staff again; what they sign in with counts until they take it up.
     *
     * @return the link's token; empty when there is nobody of that alias
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<Token> again(String alias) {
        return database.commit(handle -> invite(handle, alias));
    }

    private Optional<Token> invite(Handle handle, String alias) {
        Token token = Token.fresh(random);
        Instant until =
                clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LASTS).plus(1, ChronoUnit.HOURS);
        return handle.createUpdate("""
            INSERT INTO invitation (staff, hash, until_hour)
            SELECT id, :hash, :until FROM staff WHERE alias = :alias AND NOT demo
            ON CONFLICT (staff) DO UPDATE SET hash = excluded.hash, until_hour = excluded.until_hour
            """)
                                .bind("hash", token.hash())
                                .bind("until", until)
                                .bind("alias", alias)
                                .execute()
                        == 1
                ? Optional.of(token)
                : Optional.empty();
    }

    /**
     * Finds whom that link invites; empty when it was used, replaced or is over.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Invited> of(Token token) {
        return database.commit(handle -> handle.createQuery("""
            SELECT staff.id, alias FROM invitation JOIN staff ON staff.id = invitation.staff
            WHERE hash = :hash AND until_hour > :now AND active
            """)
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .map((row, context) -> new Invited(row.getObject("id", UUID.class), row.getString("alias")))
                .findOne());
    }

    /**
     * Takes an invitation up, so that it counts no more.
     *
     * @return whose it was
     */
    Optional<UUID> take(Handle handle, Token token) {
        return handle.createQuery("DELETE FROM invitation WHERE hash = :hash AND until_hour > :now RETURNING staff")
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * Forgets invitations that are over; for a job.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void tidy() {
        Instant now = clock.instant();
        database.commit(handle -> handle.execute("DELETE FROM invitation WHERE until_hour <= ?", now));
    }
}
