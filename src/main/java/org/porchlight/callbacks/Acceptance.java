package org.porchlight.callbacks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * Decides whether a new request is promised, and puts it where it is. One request stands for a number and a word: the
 * same word replaces, another stands beside it.
 */
public final class Acceptance {
    private final NumberToCall numbers;
    private final Capacity capacity;
    private final OpenRequests requests;
    private final CallbackTable table;
    private final StaffAlerts alerts;

    public Acceptance(
            NumberToCall numbers, Capacity capacity, OpenRequests requests, CallbackTable table, StaffAlerts alerts) {
        this.numbers = numbers;
        this.capacity = capacity;
        this.requests = requests;
        this.table = table;
        this.alerts = alerts;
    }

    Answer accept(Handle handle, NewRequest asked, Instant now) {
        Optional<Wanted> wanted = numbers.find(handle, asked);
        if (wanted.isEmpty()) {
            return new Answer.Unreachable();
        }
        // In this order, and with one answer for both: nobody finds out by asking whose number stopped calls.
        if (!capacity.room(handle, wanted.get(), now) || numbers.stopped(handle, wanted.get())) {
            return new Answer.NoTime();
        }
        put(handle, wanted.get(), now);
        numbers.made(handle, asked);
        alerts.newRequest(handle, now);
        return new Answer.Promised(asked.terms().window());
    }

    private NewRequestRow row(Wanted wanted) {
        return new NewRequestRow(
                new VaultEntry(
                        VaultKind.CALLBACK,
                        new Secrets(Optional.of(wanted.number()), wanted.word()),
                        Optional.of(requests.blind(wanted.number())),
                        Optional.empty()),
                wanted.asked().identity(),
                wanted.terms(),
                Optional.empty());
    }

    /**
     * In the place of the request with the same number and word, if there is one. One that a responder holds stays with
     * them, and the call that may be under way goes on: its terms are the new ones. If the caller was rung already, the
     * request stands anew when that call is over.
     */
    private void put(Handle handle, Wanted wanted, Instant now) {
        NewRequestRow row = row(wanted);
        Optional<UUID> earlier = wanted.earlier().filter(it -> requests.holdRow(handle, it));
        if (earlier.filter(it -> table.renewed(handle, it, row, now)).isEmpty()) {
            earlier.ifPresent(it -> table.erased(handle, it));
            table.put(handle, row, now);
        }
    }

    /** For a job: forgets how often calls to numbers other than the caller's were asked for on earlier days. */
    void tidy(Handle handle, Instant now) {
        capacity.tidy(handle, now);
    }
}
