package org.porchlight.callbacks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultKind;
import org.porchlight.privacy.VaultRewrite;

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
    private final VaultRewrite rewrite;

    public Withdrawals(
            Database database,
            Vault vault,
            OpenRequests requests,
            KeyedCounts keyed,
            StopList stops,
            VaultRewrite rewrite) {
        this.database = database;
        this.vault = vault;
        this.requests = requests;
        this.keyed = keyed;
        this.stops = stops;
        this.rewrite = rewrite;
    }

    /**
     * Withdraws; committed on return.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void withdraw(PhoneNumber number) {
        commit(handle -> erase(handle, number));
    }

    /**
     * Withdraws, forgets what was counted of the number, and has the files written anew soon, so that nothing can be read
     * there.
     */
    public void forget(Handle handle, PhoneNumber number) {
        erase(handle, number);
        keyed.forget(handle, number);
        rewrite.ask(handle);
    }

    /**
     * Withdraws, and refuses every later request for this number, whoever asks, until the stop is taken back.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void stopCalls(PhoneNumber number) {
        commit(handle -> stopCalls(handle, number));
    }

    private void stopCalls(Handle handle, PhoneNumber number) {
        erase(handle, number);
        stops.add(handle, StopList.Kind.CALLS, number);
    }

    /**
     * Stops calls to the number of a request that is locked with its number.
     *
     * @return whether there is a key that opens the number
     */
    boolean stopCalls(Handle handle, OpenRequest open) {
        Optional<PhoneNumber> number = vault.number(handle, open.vault());
        number.ifPresent(it -> stopCalls(handle, it));
        return number.isPresent();
    }

    private void erase(Handle handle, PhoneNumber number) {
        requests.lockNumber(handle, number);
        List<UUID> rows = Stream.of(VaultKind.CALLBACK, VaultKind.DRAFT, VaultKind.TEXT)
                .flatMap(kind -> vault.find(handle, vault.blind(kind, number.e164())).stream())
                .toList();
        vault.erase(handle, rows);
    }

    private void commit(Consumer<Handle> work) {
        database.commit(handle -> {
            work.accept(handle);
            return true;
        });
    }
}
