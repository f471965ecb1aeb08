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
import org.porchlight.privacy.Keys;

/**
 * Invites members of staff to make an account; writes the table {@code invitation}, and is the only class that does. An
 * invitation is a link that is handed over, works once, for three days, and of which only keyed hashes are kept. It is also
 * the way back for a member of staff who lost what they sign in with.
 */
public final class Invitations {
    /** The hour that has begun isn't counted. */
    static final Duration LASTS = Duration.ofDays(3);

    private final Database database;
    private final StaffTable staff;
    private final TokenMarks marks;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @param clock the real time */
    public Invitations(Database database, StaffTable staff, Keys keys, SecureRandom random, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.marks = new TokenMarks(keys, "invitation");
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
        return handle.select("SELECT id FROM staff WHERE alias = ? AND NOT demo", alias)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> invite(handle, id));
    }

    private Token invite(Handle handle, UUID whom) {
        Token token = Token.fresh(random);
        Instant until =
                clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LASTS).plus(1, ChronoUnit.HOURS);
        handle.createUpdate("""
            INSERT INTO invitation (staff, hash, bound, until_hour) VALUES (:staff, :hash, :bound, :until)
            ON CONFLICT (staff) DO UPDATE
            SET hash = excluded.hash, bound = excluded.bound, until_hour = excluded.until_hour
            """)
                .bind("staff", whom)
                .bind("hash", marks.of(token))
                .bind("bound", marks.binding(token, whom))
                .bind("until", until)
                .execute();
        return token;
    }

    private record Found(Invited invited, byte[] bound) {}

    /**
     * Finds whom that link invites; empty when it was used, replaced or is over.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Invited> of(Token token) {
        return database.commit(handle -> find(handle, token));
    }

    private Optional<Invited> find(Handle handle, Token token) {
        return handle.createQuery("""
            SELECT staff.id, alias, bound FROM invitation JOIN staff ON staff.id = invitation.staff
            WHERE hash = :hash AND until_hour > :now AND active FOR UPDATE OF invitation
            """)
                .bind("hash", marks.of(token))
                .bind("now", clock.instant())
                .map((row, context) -> new Found(
                        new Invited(row.getObject("id", UUID.class), row.getString("alias")), row.getBytes("bound")))
                .findOne()
                .filter(found ->
                        marks.binds(found.bound(), token, found.invited().staff()))
                .map(Found::invited);
    }

    /**
     * Takes an invitation up, so that it counts no more.
     *
     * @return whose it was
     */
    Optional<UUID> take(Handle handle, Token token) {
        return find(handle, token)
                .map(Invited::staff)
                .filter(staff -> handle.execute("DELETE FROM invitation WHERE staff = ?", staff) == 1);
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

    /** Makes every link that is out worth nothing. */
    public static int takeBackAll(Handle handle) {
        return handle.execute("DELETE FROM invitation");
    }
}
