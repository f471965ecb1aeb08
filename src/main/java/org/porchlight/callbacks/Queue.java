package org.porchlight.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;

/**
 * Shows a responder the open requests, in the same fair order for everybody: those handed on, for coordinators; then those
 * to call now, the window that ends soonest first, and of those the one that was tried least and has waited longest; then
 * those whose window is to come. Reads only, and opens of the vault only what it shows. A request that no key opens isn't
 * shown: without its number and word nobody can be called.
 */
public final class Queue {
    static final int A_PAGE = 20;

    /** All that this responder may see: not another's practice, and not what they asked not to see tonight. */
    private static final String VISIBLE = """
        WITH looking AS (SELECT coalesce(bool_or(role <> 'responder'), false) AS coordinator
                         FROM staff WHERE id = :staff AND active),
        seen AS (
            SELECT callback.*, greatest(not_before, window_from) AS callable_from,
                   taken_by IS NOT NULL AND taken_until > :now AS held
            FROM callback
            WHERE (practice_of IS NULL OR practice_of = :staff)
              AND NOT EXISTS (SELECT FROM set_aside WHERE set_aside.callback = callback.id)
              AND NOT EXISTS (SELECT FROM declined
                              WHERE callback = callback.id AND staff = :staff AND until > :now)),
        open AS (
            SELECT seen.*, CASE WHEN NOT held AND (handed_on OR owed) THEN 0
                                WHEN callable_from <= :now OR held THEN 1
                                ELSE 2 END AS turn
            FROM seen, looking
            WHERE held OR CASE WHEN handed_on OR owed THEN coordinator ELSE window_until > :now END)
        """;

    private final Database database;
    private final Vault vault;

    public Queue(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * A page of the queue.
     *
     * @param pages at least one
     * @param due how many wait for this responder to take them now, on all pages
     * @param later how many have their time to come
     */
    public record Shown(List<Request> requests, int page, int pages, int due, int later) {}

    private record Counted(int all, int due, int later) {}

    /**
     * Shows a page of twenty.
     *
     * @param page from 1 on; one that doesn't exist is the nearest that does
     * @throws DatabaseAway when the database is away
     */
    public Shown page(UUID staff, int page, Instant now) {
        return database.commit(handle -> {
            Counted counted = counted(handle, staff, now);
            int pages = Math.max(1, (counted.all() + A_PAGE - 1) / A_PAGE);
            int shown = Math.clamp(page, 1, pages);
            return new Shown(
                    page(handle, staff, (shown - 1) * A_PAGE, now), shown, pages, counted.due(), counted.later());
        });
    }

    private static Counted counted(Handle handle, UUID staff, Instant now) {
        return asked(handle, VISIBLE + """
            SELECT count(*) AS shown, count(*) FILTER (WHERE turn < 2 AND NOT held) AS due,
                   count(*) FILTER (WHERE turn = 2) AS later
            FROM open
            """, staff, now)
                .map((row, context) -> new Counted(row.getInt("shown"), row.getInt("due"), row.getInt("later")))
                .one();
    }

    private List<Request> page(Handle handle, UUID staff, int before, Instant now) {
        return opened(
                handle,
                asked(handle, VISIBLE + OpenRequest.FROM_OPEN + """
                    ORDER BY turn, CASE turn WHEN 2 THEN greatest(not_before, window_from) ELSE window_until END,
                             tries, created_hour, callback.id
                    LIMIT :most OFFSET :before
                    """, staff, now)
                        .bind("most", A_PAGE)
                        .bind("before", before),
                staff,
                now);
    }

    /**
     * Shows one request, whether or not it would be on a page; empty when it is over.
     *
     * @throws DatabaseAway when the database is away
     */
    public Optional<Request> one(UUID id, UUID staff, Instant now) {
        return database.commit(handle ->
                opened(
                                handle,
                                asked(handle, OpenRequest.SELECT + """
                                    WHERE callback.id = :id AND (practice_of IS NULL OR practice_of = :staff)
                                    """, staff, now)
                                        .bind("id", id),
                                staff,
                                now)
                        .stream()
                        .findFirst());
    }

    /**
     * Shows what this responder has taken, the lease that ends first first.
     *
     * @throws DatabaseAway when the database is away
     */
    public List<Request> mine(UUID staff, Instant now) {
        return database.commit(
                handle -> opened(handle, asked(handle, OpenRequest.SELECT + """
                    WHERE taken_by = :staff AND taken_until > :now
                    ORDER BY taken_until, callback.id
                    """, staff, now), staff, now));
    }

    private static Query asked(Handle handle, String query, UUID staff, Instant now) {
        return handle.createQuery(query)
                .bind("staff", staff)
                .bind("now", now)
                .configure(SqlStatements.class, it -> it.setUnusedBindingAllowed(true));
    }

    private List<Request> opened(Handle handle, Query query, UUID staff, Instant now) {
        return query.map(OpenRequest::of).list().stream()
                .flatMap(open -> open.standing(staff, now).flatMap(it -> shown(handle, open, it, now)).stream())
                .toList();
    }

    private Optional<Request> shown(Handle handle, OpenRequest open, Request.Standing standing, Instant now) {
        return switch (vault.open(handle, open.vault())) {
            case Opened.Found(Secrets secrets) -> Optional.of(request(open, secrets.word(), standing, now));
            case Opened.Gone _, Opened.Locked _ -> Optional.empty();
        };
    }

    private static Request request(OpenRequest open, Optional<String> word, Request.Standing standing, Instant now) {
        return new Request(
                open.id(), open.terms(), word, open.practice(), open.tried().times(), standing, open.asking(now));
    }
}
