package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.Window;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Vault;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Shifts;

/**
 * What follows when somebody says how a call went: it is counted and erased, or stands for another try or another time;
 * all of it or nothing. Only whoever holds the request may say, or a coordinator when it was handed on, and only once
 * the person was rung: an untried promise can't be closed by mistake. Rings nobody.
 */
public final class Dispositions {
    /** Who asked again while they were called isn't rung at once. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Database database;
    private final Vault vault;
    private final Callbacks callbacks;
    private final Shifts shifts;
    private final Outbox outbox;

    public Dispositions(Database database, Vault vault, Callbacks callbacks, Shifts shifts, Outbox outbox) {
        this.database = database;
        this.vault = vault;
        this.callbacks = callbacks;
        this.shifts = shifts;
        this.outbox = outbox;
    }

    /** What is said, of which, and when. */
    private record Said(OpenRequest open, Disposition how, Instant now) {}

    /**
     * Ends a call; committed on return.
     *
     * @param newTime that was agreed, for {@link Disposition#NEW_TIME} alone
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public Ended end(UUID request, UUID staff, Disposition how, Optional<Window> newTime, Instant now) {
        return database.commit(handle -> end(handle, request, staff, how, newTime, now));
    }

    /** The same as part of the caller's transaction, which holds no request yet. */
    Ended end(Handle handle, UUID request, UUID staff, Disposition how, Optional<Window> newTime, Instant now) {
        if (how == Disposition.STOP_CALLS) {
            number(handle, request).ifPresent(number -> callbacks.lock(handle, number));
        }
        handle.execute("""
            SELECT FROM vault WHERE id = (SELECT vault FROM callback WHERE id = ?) FOR UPDATE
            """, request);
        Optional<Colleague> who = Colleague.stay(handle, staff);
        Optional<OpenRequest> open = Leases.hold(handle, request);
        if (open.isEmpty()) {
            return new Ended.Gone();
        }
        return who.filter(it -> may(it, open.get(), now))
                .map(it -> end(handle, it, new Said(open.get(), how, now), newTime))
                .orElseGet(Ended.NotYours::new);
    }

    private static boolean may(Colleague who, OpenRequest open, Instant now) {
        boolean theirs = open.heldBy(who.id(), now);
        boolean handedOn = who.coordinator()
                && open.standing(who.id(), now)
                        .filter(Standing.HandedOn.class::isInstance)
                        .isPresent();
        return open.tried().times() > 0 && (theirs || handedOn);
    }

    private Ended end(Handle handle, Colleague who, Said said, Optional<Window> newTime) {
        Ended ended = ended(handle, said, newTime);
        if (!(ended instanceof Ended.NoTime)) {
            Acts.add(handle, who.alias(), said.open().practice() ? Act.PRACTICE : Act.END, said.now());
        }
        return ended;
    }

    private Ended ended(Handle handle, Said said, Optional<Window> newTime) {
        if (said.open().practice()) {
            vault.erase(handle, said.open().vault());
            return new Ended.Closed();
        }
        return switch (said.how()) {
            case NEW_TIME ->
                newTime.filter(window -> shifts.stands(window, said.now()))
                        .map(window -> anew(handle, said.open().id(), window, window.from()))
                        .orElseGet(Ended.NoTime::new);
            case STOP_CALLS -> stop(handle, said);
            case DOES_NOT_WORK -> close(handle, said, false);
            case TALKED, NO_ANSWER, MACHINE, MESSAGE_LEFT, SOMEONE_ELSE ->
                askedAgain(said)
                        .map(at -> anew(
                                handle, said.open().id(), said.open().terms().window(), at))
                        .orElseGet(() -> climb(handle, said));
        };
    }

    /** Whether they asked for it once more since they were rung, and there is time left: then that promise stands. */
    private static Optional<Instant> askedAgain(Said said) {
        Window window = said.open().terms().window();
        Instant soon = said.now().plus(PAUSE);
        return Optional.of(soon.isAfter(window.from()) ? soon : window.from())
                .filter(at -> said.open().again() && at.isBefore(window.until()));
    }

    private static Ended anew(Handle handle, UUID request, Window window, Instant notBefore) {
        handle.createUpdate("""
            UPDATE callback
            SET window_from = :from, window_until = :until, zone = :zone, part = :part, not_before = :notBefore,
                tries = 0, last = NULL, taken_by = NULL, taken_until = NULL, owed = false, again = false,
                handed_on = false, alerted = false, rung_again = false, asking = NULL, asked_at = NULL
            WHERE id = :id
            """)
                .bind("from", window.from())
                .bind("until", window.until())
                .bind("zone", window.zone().getId())
                .bind("part", window.part().name().toLowerCase(Locale.ROOT))
                .bind("notBefore", notBefore)
                .bind("id", request)
                .execute();
        return new Ended.Again(notBefore);
    }

    private Ended stop(Handle handle, Said said) {
        Optional<PhoneNumber> number = number(handle, said.open().id());
        number.ifPresent(it -> callbacks.stopCalls(handle, it));
        return number.isPresent() ? close(handle, said, false) : new Ended.Gone();
    }

    private Optional<PhoneNumber> number(Handle handle, UUID request) {
        return handle.select("SELECT vault FROM callback WHERE id = ?", request)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(row -> switch (vault.open(handle, row)) {
                    case Opened.Found found -> found.secrets().number();
                    case Opened.Gone _, Opened.Locked _ -> Optional.empty();
                });
    }

    /**
     * The person was asked by text whether now is good, and didn't answer: a try like any that nobody answered, though no
     * phone rang. If it was the last, they hear that nobody could call.
     */
    void unanswered(Handle handle, OpenRequest open, Instant now) {
        var tried = new OpenRequest.Tried(open.tried().times() + 1, open.tried().last());
        var said = new Said(open, Disposition.NO_ANSWER, now);
        switch (Ladder.after(said.how(), tried, open.terms(), now)) {
            case Ladder.Rung.Again(Instant notBefore) -> {
                handle.execute("UPDATE callback SET tries = tries + 1 WHERE id = ?", open.id());
                again(handle, said, notBefore);
            }
            case Ladder.Rung.Close(boolean text) -> {
                if (text) {
                    outbox.sorry(handle, open.vault(), open.terms().language(), now);
                }
                close(handle, said, false);
            }
        }
    }

    private Ended climb(Handle handle, Said said) {
        return switch (Ladder.after(said.how(), said.open().tried(), said.open().terms(), said.now())) {
            case Ladder.Rung.Again(Instant notBefore) -> again(handle, said, notBefore);
            case Ladder.Rung.Close(boolean text) -> close(handle, said, text);
        };
    }

    private static Ended again(Handle handle, Said said, Instant notBefore) {
        handle.execute("""
            UPDATE callback
            SET not_before = ?, last = ?, taken_by = NULL, taken_until = NULL, owed = false, handed_on = false,
                asking = NULL, asked_at = NULL
            WHERE id = ?
            """, notBefore, said.how().column(), said.open().id());
        return new Ended.Again(notBefore);
    }

    private Ended close(Handle handle, Said said, boolean text) {
        OpenRequest open = said.open();
        if (text) {
            outbox.tried(handle, open.vault(), open.terms().language(), said.now());
        }
        Counts.add(
                handle,
                LocalDate.ofInstant(said.now(), open.terms().window().zone()),
                said.how().column());
        vault.erase(handle, open.vault());
        return new Ended.Closed();
    }
}
