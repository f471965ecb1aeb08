package org.porchlight.callbacks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.staff.Act;

/**
 * Asks callers who wanted a text before the call if now is good: the responder who has the request has them asked, once
 * for each try, and rings only after a yes. Twenty minutes without an answer are a try that nobody answered, so that
 * nobody is asked again and again. Sends nothing itself.
 */
public final class TextFirst {
    private final HeldRequests held;
    private final CallbackTable table;
    private final Consent consent;
    private final Outbox outbox;
    private final PromiseWaits waits;

    public TextFirst(HeldRequests held, CallbackTable table, Consent consent, Outbox outbox, PromiseWaits waits) {
        this.held = held;
        this.table = table;
        this.consent = consent;
        this.outbox = outbox;
        this.waits = waits;
    }

    /** What came of having a caller asked. */
    public sealed interface Question {
        /**
         * It is on its way.
         *
         * @param until when it can be answered
         */
        record Put(Instant until) implements Question {}

        /** It was put already, and is open or answered with yes. */
        record Already() implements Question {}

        /** The caller wanted no text first, or didn't ask from this phone: they may be rung without. */
        record NotWanted() implements Question {}

        /** The caller stopped our texts, so they can't be asked. */
        record NoTexts() implements Question {}

        /** Not at this time of day, not in this window, or not before it is said how the last call went. */
        record NotNow() implements Question {}

        /** Another responder has the request, or it is over. */
        record NotYours() implements Question {}
    }

    /**
     * Has the caller asked; committed on return. The responder keeps the request until the answer can be there.
     *
     * @throws DatabaseAway when it may not be committed; asking again puts no second question
     */
    public Question ask(UUID request, UUID staff, Instant now) {
        return held.withNumber(request, staff, it -> it.leased(now)
                .map(open -> obstacle(it, open, now).orElseGet(() -> put(it, open, now)))
                .orElseGet(Question.NotYours::new));
    }

    private Optional<Question> obstacle(Held it, OpenRequest open, Instant now) {
        if (open.practice() || !open.terms().texts()) {
            return Optional.of(new Question.NotWanted());
        } else if (open.asking(now) != Request.Asking.NONE && !open.owed()) {
            return Optional.of(new Question.Already());
        } else if (open.owed()
                || now.isBefore(open.from())
                || !CallHours.fits(open.terms().window(), now)) {
            return Optional.of(new Question.NotNow());
        }
        return consent.toText(it.handle(), open) ? Optional.empty() : Optional.of(new Question.NoTexts());
    }

    private Question put(Held it, OpenRequest open, Instant now) {
        Instant until = now.plus(TextExpiry.QUESTION);
        held.log(it, Act.TEXT, now);
        waits.tried(it.handle(), open, now);
        Instant leased = QuarterHour.over(until.plus(CallHours.ENOUGH));
        table.asked(it.handle(), open.id(), leased, now.truncatedTo(ChronoUnit.MINUTES));
        outbox.isNowGood(it.handle(), open.vault(), open.terms().language(), now);
        return new Question.Put(until);
    }
}
