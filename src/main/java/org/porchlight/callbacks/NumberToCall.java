package org.porchlight.callbacks;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.privacy.StopList;

/**
 * Finds which number and word a new request is for: the caller's own, or those in the draft of the contact. Leaves out
 * numbers that may not be rung. Locks the draft and the number.
 */
public final class NumberToCall {
    private final Drafts drafts;
    private final CallableNumbers callable;
    private final StopList stops;
    private final OpenRequests requests;

    public NumberToCall(Drafts drafts, CallableNumbers callable, StopList stops, OpenRequests requests) {
        this.drafts = drafts;
        this.callable = callable;
        this.stops = stops;
        this.requests = requests;
    }

    /** Empty when there is no number to call, or none that may be called. */
    Optional<Wanted> find(Handle handle, NewRequest asked) {
        Optional<PhoneNumber> number = number(handle, asked).filter(callable::mayRing);
        number.ifPresent(it -> requests.lockNumber(handle, it));
        // Once more behind the lock: a draft may have been withdrawn meanwhile.
        return number.filter(it -> number(handle, asked).filter(it::equals).isPresent())
                .map(it -> wanted(handle, asked, it));
    }

    /** Whether calls to this number were stopped. */
    boolean stopped(Handle handle, Wanted wanted) {
        return stops.listed(handle, StopList.Kind.CALLS, wanted.number());
    }

    private Wanted wanted(Handle handle, NewRequest asked, PhoneNumber number) {
        Optional<String> word =
                asked.typed() ? drafts.take(handle, asked.contact()).word() : asked.word();
        return new Wanted(asked, number, word, requests.row(handle, number, word));
    }

    private Optional<PhoneNumber> number(Handle handle, NewRequest asked) {
        return asked.terms().own()
                ? asked.from()
                : drafts.take(handle, asked.contact()).number();
    }

    /** The request is made: its draft is no longer needed. */
    void made(Handle handle, NewRequest asked) {
        drafts.drop(handle, asked.contact());
    }
}
