package org.porchlight.callbacks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultKind;
import org.porchlight.records.PromiseCounts;

/**
 * Takes back all requests of a caller's number, what was keyed of one, and texts that wait to be sent to it. The same
 * whether or not anything was there.
 */
public final class Withdrawals {
    private final Database database;
    private final Vault vault;
    private final OpenRequests requests;
    private final KeyedCounts keyed;
    private final StopList stops;
    private final PromiseCounts counts;
    private final StaffAlerts alerts;
    private final Supplier<LocalDate> today;

    /** @param today the day in the hotline's zone */
    public Withdrawals(
            Database database,
            Vault vault,
            OpenRequests requests,
            KeyedCounts keyed,
            StopList stops,
            PromiseCounts counts,
            StaffAlerts alerts,
            Supplier<LocalDate> today) {
        this.database = database;
        this.vault = vault;
        this.requests = requests;
        this.keyed = keyed;
        this.stops = stops;
        this.counts = counts;
        this.alerts = alerts;
        this.today = today;
    }

    /**
     * Withdraws; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void withdraw(PhoneNumber number) {
        commit(handle -> withdrawn(handle, erase(handle, number)));
    }

    /**
     * Withdraws, and forgets what was counted of the number. Out of the files it goes with the next
     * {@link org.porchlight.privacy.VaultRewrite}.
     */
    public void forget(Handle handle, PhoneNumber number) {
        withdrawn(handle, erase(handle, number));
        keyed.forget(handle, number);
        alerts.withdrawn(handle);
    }

    /**
     * Withdraws, and refuses every later request for this number, whoever asks, until the stop is taken back.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void stopCalls(PhoneNumber number) {
        commit(handle -> withdrawn(handle, stopCalls(handle, number)));
    }

    private int stopCalls(Handle handle, PhoneNumber number) {
        int requests = erase(handle, number);
        stops.add(handle, StopList.Kind.CALLS, number);
        return requests;
    }

    /**
     * Stops calls to the number of a request that is locked with its number.
     *
     * @return whether there is a key that opens the number
     */
    boolean stopCalls(Handle handle, OpenRequest open) {
        Optional<PhoneNumber> number = vault.number(handle, open.vault());
        // That one is counted as the responder says.
        number.ifPresent(it -> withdrawn(handle, stopCalls(handle, it) - 1));
        return number.isPresent();
    }

    /** Erases all, and gives how many requests there were. */
    private int erase(Handle handle, PhoneNumber number) {
        requests.lockNumber(handle, number);
        List<UUID> called = rows(handle, VaultKind.CALLBACK, number);
        List<UUID> rows = new ArrayList<>(called);
        rows.addAll(rows(handle, VaultKind.DRAFT, number));
        rows.addAll(rows(handle, VaultKind.TEXT, number));
        vault.erase(handle, rows);
        return called.size();
    }

    private List<UUID> rows(Handle handle, VaultKind kind, PhoneNumber number) {
        return vault.find(handle, vault.blind(kind, number.e164()));
    }

    private void withdrawn(Handle handle, int requests) {
        for (int one = 0; one < requests; one++) {
            counts.add(handle, today.get(), PromiseCounts.WITHDRAWN);
        }
    }

    private void commit(Consumer<Handle> work) {
        database.commit(handle -> {
            work.accept(handle);
            // Last, since others may wait for what it locks.
            alerts.withdrawn(handle);
            return true;
        });
    }
}
