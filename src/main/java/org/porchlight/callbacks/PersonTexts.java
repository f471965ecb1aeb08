package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.callbacks.OpenRequests.Held;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.Textable;
import org.porchlight.outbox.Textables;
import org.porchlight.staff.Act;

/**
 * Has a place, a tip or a line texted to a caller, by the responder who has the request, until it is said how the call
 * went: never a word of their own, and without seeing the number. A text has its own row of the vault, so that one that
 * is on its way isn't lost when the request is over. Sends nothing itself.
 */
public final class PersonTexts {
    /** For one request: more would be a nuisance, and fill a phone that others may read. */
    static final int MOST = 5;

    private final HeldRequests held;
    private final CallbackTable table;
    private final Consent consent;
    private final Outbox outbox;
    private final Textables textables;

    public PersonTexts(HeldRequests held, CallbackTable table, Consent consent, Outbox outbox, Textables textables) {
        this.held = held;
        this.table = table;
        this.consent = consent;
        this.outbox = outbox;
        this.textables = textables;
    }

    /** What came of wanting to text something to a caller. */
    public sealed interface Texted {
        /**
         * It is on its way.
         *
         * @param left how many more the caller can be sent
         */
        record Put(int left) implements Texted {}

        /** The caller was sent as many as a phone should get. */
        record Enough() implements Texted {}

        /** The caller didn't ask from this phone, or stopped our texts: it can be said, not texted. */
        record NoTexts() implements Texted {}

        /** There is no such place, tip or line, or not any more. */
        record Unknown() implements Texted {}

        /** Another responder has the request, or it is over. */
        record NotYours() implements Texted {}
    }

    /** What there is to choose from. */
    public Textables offers() {
        return textables;
    }

    /**
     * Has it texted; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Texted send(UUID request, UUID staff, Textable what, Instant now) {
        return textables.known(what, now)
                ? held.withNumber(request, staff, it -> it.leased(now)
                        .map(open -> send(it, open, what, now))
                        .orElseGet(Texted.NotYours::new))
                : new Texted.Unknown();
    }

    private Texted send(Held it, OpenRequest open, Textable what, Instant now) {
        if (!open.terms().own() || open.practice() || !consent.toText(it.handle(), open)) {
            return new Texted.NoTexts();
        }
        Optional<Integer> sent = table.sent(it.handle(), open.id(), MOST);
        if (sent.isEmpty()) {
            return new Texted.Enough();
        }
        outbox.offered(it.handle(), open.vault(), what, open.terms().language(), now);
        held.log(it, Act.TEXT, now);
        return new Texted.Put(MOST - sent.get());
    }
}
