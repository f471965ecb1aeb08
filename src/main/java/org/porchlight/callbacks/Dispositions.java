package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.database.DatabaseAway;
import org.porchlight.speech.Window;
import org.porchlight.staff.Act;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Shifts;

/**
 * Takes in how a call went, as a responder says: the request is counted and erased, or stands for another try or another
 * time; all of it or nothing. Only the responder who holds the request may say, or a coordinator when it was handed on,
 * and only once the caller was rung: an untried promise can't be closed by mistake. Rings nobody.
 */
public final class Dispositions {
    /** A caller who asked again while they were called isn't rung at once. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final HeldRequests held;
    private final CallbackTable table;
    private final Endings endings;
    private final Withdrawals withdrawals;
    private final Shifts shifts;

    public Dispositions(
            HeldRequests held, CallbackTable table, Endings endings, Withdrawals withdrawals, Shifts shifts) {
        this.held = held;
        this.table = table;
        this.endings = endings;
        this.withdrawals = withdrawals;
        this.shifts = shifts;
    }

    /** What came of saying how a call went. */
    public sealed interface Ended {
        /** Number and word are erased, and it is counted. */
        record Closed() implements Ended {}

        /** The caller is to be called again, not before then. */
        record Again(Instant notBefore) implements Ended {}

        /** Nobody is there to call at the new time: nothing is changed. */
        record NoTime() implements Ended {}

        /** Another responder has it, or the caller wasn't rung yet: nothing is changed. */
        record NotYours() implements Ended {}

        /** It was over, or the caller took it back. */
        record Gone() implements Ended {}
    }

    private record Said(Disposition how, Optional<Window> newTime, Instant now) {}

    /**
     * Ends a call; committed on return.
     *
     * @param newTime that was agreed, for {@link Disposition#NEW_TIME} alone
     * @throws DatabaseAway when it may not be committed; saying it again doubles nothing
     */
    public Ended end(UUID request, UUID staff, Disposition how, Optional<Window> newTime, Instant now) {
        var said = new Said(how, newTime, now);
        Function<Held, Ended> work = it -> end(it, said);
        return how == Disposition.STOP_CALLS ? held.withNumber(request, staff, work) : held.with(request, staff, work);
    }

    private Ended end(Held it, Said said) {
        if (it.request().isEmpty()) {
            return new Ended.Gone();
        }
        OpenRequest open = it.request().get();
        if (it.responder().filter(who -> may(who, open, said.now())).isEmpty()) {
            return new Ended.NotYours();
        }
        Ended ended = open.practice() ? practised(it, open) : ended(it, open, said);
        if (!(ended instanceof Ended.NoTime)) {
            held.log(it, Act.END, said.now());
        }
        return ended;
    }

    private static boolean may(Colleague who, OpenRequest open, Instant now) {
        boolean theirs = open.heldBy(who.id(), now);
        boolean handedOn = who.coordinator()
                && open.standing(who.id(), now)
                        .filter(Request.Standing.HandedOn.class::isInstance)
                        .isPresent();
        return open.tried().times() > 0 && (theirs || handedOn);
    }

    private Ended practised(Held it, OpenRequest open) {
        table.erased(it.handle(), open.vault());
        return new Ended.Closed();
    }

    private Ended ended(Held it, OpenRequest open, Said said) {
        return switch (said.how()) {
            case NEW_TIME ->
                said.newTime()
                        .filter(window -> shifts.stands(window, said.now()))
                        .map(window -> anew(it, open, window, window.from()))
                        .orElseGet(Ended.NoTime::new);
            case STOP_CALLS -> withdrawals.stopCalls(it.handle(), open) ? closed(it, open, said) : new Ended.Gone();
            case DOES_NOT_WORK -> closed(it, open, said);
            case TALKED, NO_ANSWER, MACHINE, MESSAGE_LEFT, SOMEONE_ELSE ->
                askedAgain(open, said.now())
                        .map(at -> anew(it, open, open.terms().window(), at))
                        .orElseGet(() -> climb(it, open, said));
        };
    }

    /** Whether the caller asked once more since they were rung, and there is time left: then that promise stands. */
    private static Optional<Instant> askedAgain(OpenRequest open, Instant now) {
        Window window = open.terms().window();
        Instant soon = now.plus(PAUSE);
        return Optional.of(soon.isAfter(window.from()) ? soon : window.from())
                .filter(at -> open.again() && at.isBefore(window.until()))
                .map(at -> CallHours.byQuarter(window, at));
    }

    private Ended anew(Held it, OpenRequest open, Window window, Instant notBefore) {
        table.anew(it.handle(), open.id(), window, notBefore);
        return new Ended.Again(notBefore);
    }

    private Ended closed(Held it, OpenRequest open, Said said) {
        endings.close(it.handle(), open, said.how(), said.now());
        return new Ended.Closed();
    }

    private Ended climb(Held it, OpenRequest open, Said said) {
        return switch (endings.tried(it.handle(), open, said.how(), said.now())) {
            case Ladder.Rung.Again(Instant notBefore) -> new Ended.Again(notBefore);
            case Ladder.Rung.Close _ -> new Ended.Closed();
        };
    }
}
