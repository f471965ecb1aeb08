package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.Window;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Vault;

/**
 * What people answer by text to the question whether now is good for the call they asked for. They may change their mind
 * for as long as the question lives and their phone hasn't rung; the same answer twice is one. No is no answer of its own
 * here: it withdraws.
 */
public final class TextAnswers {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** When an hour is too long: the last of the time that was promised. */
    private static final Duration LAST = Duration.ofMinutes(30);

    /** Sooner than that is no later. */
    private static final Duration LEAST = Duration.ofMinutes(10);

    private final Database database;
    private final Requests requests;
    private final Vault vault;
    private final Callbacks callbacks;
    private final InstantSource clock;

    /** @param clock the real time */
    public TextAnswers(Database database, Vault vault, Callbacks callbacks, InstantSource clock) {
        this.database = database;
        this.requests = new Requests(vault);
        this.vault = vault;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** A question that this phone was sent. @param age since it was put */
    public record Open(Language language, Duration age) {}

    /** The latest that can still be answered from this number. @throws DatabaseAway when nobody can tell */
    public Optional<Open> open(PhoneNumber number) {
        Instant now = clock.instant();
        return database.commit(handle -> answerable(handle, number, now).stream()
                .max(Comparator.comparing(open -> open.asked().orElseThrow().at()))
                .map(open -> new Open(
                        open.terms().language(),
                        Duration.between(open.asked().orElseThrow().at(), now))));
    }

    private List<OpenRequest> answerable(Handle handle, PhoneNumber number, Instant now) {
        return handle.createQuery(OpenRequest.SELECT + "WHERE callback.vault = ANY (:vault) AND asking IS NOT NULL")
                .bindArray("vault", UUID.class, requests.of(handle, number))
                .map(OpenRequest::of)
                .filter(open -> open.answerable(now))
                .list();
    }

    /**
     * Now is good; committed on return. Whoever has the request keeps it for long enough to call; if nobody has it any
     * more, those on shift hear of it.
     *
     * @return whether the time that was promised isn't over
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public boolean good(PhoneNumber number) {
        return answered(number, (handle, open, now) -> {
            if (!CallHours.allowed(open.terms().window(), now)) {
                return false;
            }
            handle.execute("""
                UPDATE callback
                SET asking = 'good', not_before = CASE WHEN asking = 'later' THEN NULL ELSE not_before END,
                    taken_until = CASE WHEN taken_until > ? THEN greatest(taken_until, ?) ELSE taken_until END
                WHERE id = ?
                """, now, now.plus(Leases.LEASE), open.id());
            if (open.holder(now).isEmpty()) {
                callbacks.newRequest(handle, now);
            }
            return true;
        });
    }

    /**
     * Not now: tried again in an hour, or in the last half hour of the time that was promised; committed on return. If
     * there is none left, the request is over, and its number erased.
     *
     * @return whether there is time left
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public boolean later(PhoneNumber number) {
        return answered(number, (handle, open, now) -> {
            if (open.asked().orElseThrow().what().equals("later")) {
                return true;
            }
            Optional<Instant> at = later(open.terms().window(), now);
            at.ifPresentOrElse(it -> handle.execute("""
                UPDATE callback
                SET asking = 'later', not_before = ?, taken_by = NULL, taken_until = NULL, handed_on = false
                WHERE id = ?
                """, it, open.id()), () -> vault.erase(handle, open.vault()));
            return at.isPresent();
        });
    }

    static Optional<Instant> later(Window window, Instant now) {
        Instant last = window.until().minus(LAST);
        Instant hour = now.plus(AN_HOUR);
        return Optional.of(hour.isAfter(last) ? last : hour)
                .filter(at -> !at.isBefore(now.plus(LEAST)) && CallHours.allowed(window, at));
    }

    private interface Change {
        boolean to(Handle handle, OpenRequest open, Instant now);
    }

    /** Of those of one number that are asked at once, which is rare, all get the answer; one that stands is enough. */
    private boolean answered(PhoneNumber number, Change change) {
        Instant now = clock.instant();
        return database.commit(handle -> {
            callbacks.lock(handle, number);
            handle.createQuery("SELECT FROM vault WHERE id = ANY (:vault) ORDER BY id FOR UPDATE")
                    .bindArray("vault", UUID.class, requests.of(handle, number))
                    .mapToMap()
                    .list();
            boolean stands = false;
            for (OpenRequest asked : answerable(handle, number, now)) {
                stands |= Leases.hold(handle, asked.id())
                        .filter(open -> open.answerable(now))
                        .map(open -> change.to(handle, open, now))
                        .orElse(false);
            }
            return stands;
        });
    }
}
