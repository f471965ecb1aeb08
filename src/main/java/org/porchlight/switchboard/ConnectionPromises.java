package org.porchlight.switchboard;

import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.ConnectionAllowance;

/**
 * Says whether a caller may be put through to a line now. Help is worth more than what it costs: where nobody can count,
 * because the database is away, they may, and only the bound of one call holds.
 */
public final class ConnectionPromises {
    private final ConnectionAllowance allowance;

    public ConnectionPromises(ConnectionAllowance allowance) {
        this.allowance = allowance;
    }

    /** @param identity the same for every delivery of the same webhook */
    boolean allows(Contact contact, byte[] identity) {
        Optional<PhoneNumber> number = contact.number().filter(it -> contact.vouched());
        try {
            return allowance.allows(identity, number);
        } catch (DatabaseAway away) {
            return true;
        }
    }
}
