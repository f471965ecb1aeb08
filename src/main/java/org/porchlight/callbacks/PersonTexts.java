package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.Textable;
import org.porchlight.outbox.Textables;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * What whoever has a request may text to the person until they say how the call went: a place, a tip or a line, never a
 * word of their own, and without seeing the number. A text has its own row of the vault, so that one that is on its way
 * isn't lost when the request is over. Sends nothing itself.
 */
public final class PersonTexts {
    /** For one request: more would be a nuisance, and fill a phone that others may read. */
    static final int MOST = 5;

    private final Database database;
    private final StopList stops;
    private final Requests requests;
    private final Outbox outbox;
    private final Callbacks callbacks;
    private final Textables offers;

    public PersonTexts(
            Database database, Vault vault, StopList stops, Outbox outbox, Callbacks callbacks, Textables offers) {
        this.database = database;
        this.stops = stops;
        this.requests = new Requests(vault);
        this.outbox = outbox;
        this.callbacks = callbacks;
        this.offers = offers;
    }

    /** What there is to choose from. */
    public Textables offers() {
        return offers;
    }

    /**
     * Has it texted; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Texted send(UUID request, UUID staff, Textable what, Instant now) {
        if (!offers.known(what, now)) {
            return new Texted.Unknown();
        }
        return database.commit(handle -> {
            Optional<PhoneNumber> number = requests.number(handle, request);
            number.ifPresent(it -> callbacks.lock(handle, it));
            Optional<Colleague> colleague = Colleague.stay(handle, staff);
            Optional<OpenRequest> mine = Leases.hold(handle, request).filter(it -> it.heldBy(staff, now));
            if (colleague.isEmpty() || mine.isEmpty()) {
                return new Texted.NotYours();
            } else if (!reaches(handle, mine.get(), number)) {
                return new Texted.NoTexts();
            }
            return send(handle, mine.get(), colleague.get(), what, now);
        });
    }

    private boolean reaches(Handle handle, OpenRequest open, Optional<PhoneNumber> number) {
        return open.terms().own()
                && !open.practice()
                && number.filter(it -> !stops.stopped(handle, StopList.Kind.TEXTS, it))
                        .isPresent();
    }

    private Texted send(Handle handle, OpenRequest open, Colleague colleague, Textable what, Instant now) {
        Optional<Integer> sent =
                handle.select("""
                    UPDATE callback SET sent = sent + 1 WHERE id = ? AND sent < ? RETURNING sent
                    """, open.id(), MOST).mapTo(int.class).findOne();
        if (sent.isEmpty()) {
            return new Texted.Enough();
        }
        outbox.offered(handle, open.vault(), what, open.terms().language(), now);
        Acts.add(handle, colleague.alias(), Act.TEXT, now);
        return new Texted.Put(MOST - sent.get());
    }
}
