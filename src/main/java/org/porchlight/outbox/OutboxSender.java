package org.porchlight.outbox;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/**
 * The worker's part in the outbox: sends what waits, once. A text whose outcome nobody knows is never sent again, since
 * a phone that rings twice can cost more than a text that is lost. Any number of workers may do this at once.
 */
public final class OutboxSender {
    /** In one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    private final Vault vault;
    private final Attempts attempts;
    private final Carrier carrier;
    private final Wording wording;
    private final InstantSource clock;

    /**
     * What texts say and whence.
     *
     * @param callbacks from which people hear of their callbacks
     * @param hotline from which staff are told
     * @param reports where the provider is to report to, up to the text's id
     */
    public record Wording(TextBodies bodies, PhoneNumber callbacks, PhoneNumber hotline, String reports) {
        /** Whence a text of this kind comes. */
        PhoneNumber from(TextKind kind) {
            return switch (kind) {
                case SORRY, TRIED, IS_NOW_GOOD, PLACE, TIP, LINE -> callbacks;
                case NEW_REQUEST, UNTRIED, BREAK -> hotline;
            };
        }
    }

    /** @param clock the real time */
    public OutboxSender(Ledger ledger, Carrier carrier, Wording wording, InstantSource clock) {
        this.vault = ledger.vault();
        this.attempts = new Attempts(ledger.database(), ledger.vault(), new StopList(ledger.keys(), ledger.database()));
        this.carrier = carrier;
        this.wording = wording;
        this.clock = clock;
    }

    /** Where the outbox is, and how its rows are opened. */
    public record Ledger(Database database, Keys keys, Vault vault) {}

    /**
     * Sends what waits, twenty texts at most; while the vault's keys don't fit, none, since then the stop list can't be
     * believed.
     *
     * @return how many were tried
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public int round() {
        if (!vault.usable()) {
            return 0;
        }
        Set<UUID> tried = new HashSet<>();
        Optional<Attempts.Begun> next = attempts.begin(clock.instant(), tried);
        while (next.isPresent()) {
            Attempts.Begun begun = next.get();
            tried.add(begun.id());
            attempts.end(begun, send(begun));
            next = tried.size() < AT_ONCE ? attempts.begin(clock.instant(), tried) : Optional.empty();
        }
        return tried.size();
    }

    /** What is gone meanwhile can't be told of. */
    private Carrier.Outcome send(Attempts.Begun begun) {
        return wording.bodies()
                .of(begun.kind(), begun.language(), begun.about(), clock.instant())
                .map(body -> carrier.text(wording.from(begun.kind()), begun.to(), body, wording.reports() + begun.id()))
                .orElseGet(() -> new Carrier.Outcome.Refused(0));
    }
}
