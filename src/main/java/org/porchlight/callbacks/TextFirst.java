package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * The text before a call, for people who wanted one: whoever has the request has them asked if now is good, once for each
 * try, and rings only after a yes. Twenty minutes without an answer are a try that nobody answered, so that nobody is
 * asked again and again. What they answer is taken in by {@link TextAnswers}. Sends nothing itself.
 */
public final class TextFirst {
    private static final int AT_ONCE = 50;

    private final Database database;
    private final StopList stops;
    private final Requests requests;
    private final Outbox outbox;
    private final Callbacks callbacks;

    public TextFirst(Database database, Vault vault, StopList stops, Outbox outbox, Callbacks callbacks) {
        this.database = database;
        this.stops = stops;
        this.requests = new Requests(vault);
        this.outbox = outbox;
        this.callbacks = callbacks;
    }

    /**
     * Has the person asked; committed on return. Whoever asks keeps the request until the answer can be there.
     *
     * @throws DatabaseAway when it may not be committed; asking again puts no second question
     */
    public Question ask(UUID request, UUID staff, Instant now) {
        return database.commit(handle -> {
            requests.number(handle, request).ifPresent(number -> callbacks.lock(handle, number));
            Optional<Colleague> colleague = Colleague.stay(handle, staff);
            Optional<OpenRequest> mine = Leases.hold(handle, request).filter(it -> it.heldBy(staff, now));
            if (colleague.isEmpty() || mine.isEmpty()) {
                return new Question.NotYours();
            }
            Optional<Question> obstacle = obstacle(handle, mine.get(), now);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            Acts.add(handle, colleague.get().alias(), Act.TEXT, now);
            return put(handle, mine.get(), now);
        });
    }

    private Optional<Question> obstacle(Handle handle, OpenRequest open, Instant now) {
        if (open.practice() || !open.terms().texts()) {
            return Optional.of(new Question.NotWanted());
        } else if (open.asking(now) != Asking.NONE && !open.owed()) {
            return Optional.of(new Question.Already());
        } else if (open.owed()
                || now.isBefore(open.from())
                || !CallHours.fits(open.terms().window(), now)) {
            return Optional.of(new Question.NotNow());
        }
        return stopped(handle, open.id()) ? Optional.of(new Question.NoTexts()) : Optional.empty();
    }

    private boolean stopped(Handle handle, UUID request) {
        return requests.number(handle, request)
                .map(number -> stops.stopped(handle, StopList.Kind.TEXTS, number))
                .orElse(true);
    }

    private Question put(Handle handle, OpenRequest open, Instant now) {
        Instant until = now.plus(TextExpiry.QUESTION);
        handle.execute("""
            UPDATE callback SET asking = 'asked', asked_at = ?, taken_until = greatest(taken_until, ?) WHERE id = ?
            """, now, until.plus(CallHours.ENOUGH), open.id());
        outbox.isNowGood(handle, open.vault(), open.terms().language(), now);
        return new Question.Put(until);
    }

    /**
     * For a job, every minute: a question that nobody answered in time is a try that nobody answered. Two workers may do
     * so at once.
     *
     * @throws DatabaseAway when the database is away; what is done stays done
     */
    public void unanswered(Dispositions dispositions, Instant now) {
        int some;
        do {
            some = database.commit(handle -> unanswered(handle, dispositions, now));
        } while (some == AT_ONCE);
    }

    private static int unanswered(Handle handle, Dispositions dispositions, Instant now) {
        var over = handle.createQuery("""
            SELECT callback.id FROM callback JOIN vault ON vault.id = callback.vault
            WHERE asking = 'asked' AND (asked_at <= :asked OR window_until <= :now)
            ORDER BY vault.id LIMIT :most FOR UPDATE OF vault SKIP LOCKED
            """)
                .bind("asked", now.minus(TextExpiry.QUESTION))
                .bind("now", now)
                .bind("most", AT_ONCE)
                .mapTo(UUID.class)
                .list();
        over.forEach(request -> Leases.hold(handle, request)
                .filter(open ->
                        open.asked().filter(it -> it.what().equals("asked")).isPresent())
                .ifPresent(open -> dispositions.unanswered(handle, open, now)));
        return over.size();
    }
}
