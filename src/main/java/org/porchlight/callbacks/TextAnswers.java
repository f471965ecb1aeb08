package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.speech.Window;

/**
 * Takes in what callers answer by text to the question whether now is good for the call that they asked for. They may
 * change their mind for as long as the question lives and their phone hasn't rung; the same answer twice is one. No is no
 * answer of its own here: it withdraws.
 */
public final class TextAnswers {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** When an hour is too long: the last of the window. */
    private static final Duration LAST = Duration.ofMinutes(30);

    /** Sooner than that is no later. */
    private static final Duration LEAST = Duration.ofMinutes(10);

    private final Database database;
    private final OpenRequests requests;
    private final CallbackTable table;
    private final StaffAlerts alerts;
    private final InstantSource clock;

    /** @param clock the real time */
    public TextAnswers(
            Database database, OpenRequests requests, CallbackTable table, StaffAlerts alerts, InstantSource clock) {
        this.database = database;
        this.requests = requests;
        this.table = table;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * A question that this phone was sent.
     *
     * @param age since it was put
     */
    public record Open(Language language, Duration age) {}

    /**
     * The latest question that can still be answered from this number.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Open> open(PhoneNumber number) {
        Instant now = clock.instant();
        return database.commit(handle -> requests.find(handle, number)).stream()
                .filter(open -> open.answerable(now))
                .max(Comparator.comparing(open -> open.asked().orElseThrow().at()))
                .map(open -> new Open(
                        open.terms().language(),
                        Duration.between(open.asked().orElseThrow().at(), now)));
    }

    /**
     * Now is good; committed on return. The responder who has the request keeps it for long enough to call; if nobody has
     * it any more, responders on shift hear of it.
     *
     * @return whether the window isn't over
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public boolean good(PhoneNumber number) {
        return answered(number, (handle, open, now) -> {
            if (!CallHours.allowed(open.terms().window(), now)) {
                return false;
            }
            table.good(handle, open.id(), QuarterHour.over(now.plus(Leases.LEASE)), now);
            if (open.holder(now).isEmpty()) {
                alerts.newRequest(handle, now);
            }
            return true;
        });
    }

    /**
     * Not now: the caller is tried again in an hour, or in the last half hour of the window; committed on return. If there
     * is none left, the request is over, and its number erased.
     *
     * @return whether there is time left
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public boolean later(PhoneNumber number) {
        return answered(number, (handle, open, now) -> {
            if (open.asked().orElseThrow().state() == OpenRequest.Asked.State.LATER) {
                return true;
            }
            Optional<Instant> at = later(open.terms().window(), now);
            at.ifPresentOrElse(it -> table.later(handle, open.id(), it), () -> table.erased(handle, open.vault()));
            return at.isPresent();
        });
    }

    static Optional<Instant> later(Window window, Instant now) {
        Instant last = window.until().minus(LAST);
        Instant hour = QuarterHour.over(now.plus(AN_HOUR));
        return Optional.of(hour.isAfter(last) ? last : hour)
                .filter(at -> !at.isBefore(now.plus(LEAST)) && CallHours.allowed(window, at));
    }

    private interface Change {
        boolean to(Handle handle, OpenRequest open, Instant now);
    }

    /** Of several requests for one number that wait for an answer, which is rare, all get it; one that stands is enough. */
    private boolean answered(PhoneNumber number, Change change) {
        Instant now = clock.instant();
        return database.commit(handle -> {
            boolean stands = false;
            for (OpenRequest open : requests.hold(handle, number)) {
                stands |= open.answerable(now) && change.to(handle, open, now);
            }
            return stands;
        });
    }
}
