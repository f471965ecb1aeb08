package org.porchlight.switchboard;

import java.util.Optional;
import org.porchlight.callbacks.Withdrawals;
import org.porchlight.database.Database;
import org.porchlight.directory.SiteReports;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.ConnectionAllowance;
import org.porchlight.outbox.TextAllowance;
import org.porchlight.turn.Effect;

/**
 * Erases what there is of a number, all of it or nothing: its requests, the texts that wait for it, and every mark of the
 * day. The stop list stays, and the provider's copy goes by its own sweep. Asks nobody who they are.
 */
public final class Forgetting {
    private final Database database;
    private final Withdrawals withdrawals;
    private final TextAllowance texts;
    private final ConnectionAllowance connections;
    private final SiteReports reports;

    public Forgetting(
            Database database,
            Withdrawals withdrawals,
            TextAllowance texts,
            ConnectionAllowance connections,
            SiteReports reports) {
        this.database = database;
        this.withdrawals = withdrawals;
        this.texts = texts;
        this.connections = connections;
        this.reports = reports;
    }

    /**
     * Erases; only takes requests back where the number may be another's, since the marks of the day keep others from
     * having that phone flooded.
     *
     * @throws org.porchlight.database.DatabaseAway when it may not be committed
     */
    Optional<Effect.Promise> forget(Contact contact, PhoneNumber number, Effect.Forget forget) {
        if (!contact.vouched()) {
            withdrawals.withdraw(number);
            return Optional.of(forget.onlyTakenBack());
        }
        database.commit(handle -> {
            withdrawals.forget(handle, number);
            texts.forget(handle, number);
            connections.forget(handle, number);
            reports.forget(handle, number);
            return true;
        });
        return Optional.empty();
    }
}
