package org.porchlight;

import org.porchlight.outbox.AttemptTable;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.OutboxTable;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/** The vault of a process, and what it begins texts and calls by; each is made once. */
public record Outgoing(Vault vault, StopList stops, OutboxTable table, AttemptTable attempts, Outbox outbox) {
    public static Outgoing on(LineContext ground, Vault vault) {
        var table = new OutboxTable(vault);
        var attempts = new AttemptTable(table);
        return new Outgoing(
                vault,
                new StopList(ground.keys(), ground.database(), vault),
                table,
                attempts,
                new Outbox(ground.database(), vault, table, attempts));
    }
}
