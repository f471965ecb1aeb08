package org.porchlight.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of texts whose answer was lost: some minutes are left to the provider's report, then the provider
 * is asked which texts it has for that phone. Sends nothing, ever. Where the number is gone first, that is said and
 * counted: nobody will know.
 */
public final class UnknownTexts {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownTexts.class);

    /** Rounds, a minute each, that are left to the provider's report. */
    private static final int PATIENCE = 5;

    /** As many as a number is kept for; a phone of staff would be there for longer, but its text is old by then. */
    private static final int MOST = 15;

    /** Asked about in one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    /** By how much the provider's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Vault vault;
    private final UnknownAttempts doubts;
    private final Carrier carrier;
    private final OutboxSender.Wording wording;

    public UnknownTexts(OutboxSender.Ledger ledger, Carrier carrier, OutboxSender.Wording wording) {
        this.vault = ledger.vault();
        this.doubts = new UnknownAttempts(ledger.database(), ledger.vault());
        this.carrier = carrier;
        this.wording = wording;
    }

    /**
     * For a job, every minute; while the vault's keys don't fit, nothing is asked.
     *
     * @throws DatabaseAway when the database is away; what is closed stays closed
     */
    public void round() {
        if (!vault.usable()) {
            return;
        }
        List<UnknownAttempts.Doubt> due = doubts.older().stream()
                .filter(doubt -> doubt.rounds() >= PATIENCE)
                .toList();
        due.stream().limit(AT_ONCE).forEach(this::settle);
    }

    private void settle(UnknownAttempts.Doubt doubt) {
        Optional<PhoneNumber> to = doubts.to(doubt);
        if (to.isEmpty() || doubt.rounds() > MOST) {
            lose(doubt);
            return;
        }
        switch (carrier.list(wording.from(doubt.kind()), to.get(), doubt.hour().minus(SKEW))) {
            case Carrier.Listing.All all ->
                doubts.told(doubt, all.texts())
                        .filter(there -> !there)
                        .ifPresent(absent -> LOG.warn("A text whose answer was lost never reached the provider"));
            case Carrier.Listing.Unknown unknown -> {}
        }
    }

    private void lose(UnknownAttempts.Doubt doubt) {
        LOG.warn("Whether a text was sent will not be known: the provider could not be asked in time");
        doubts.lost(doubt);
    }
}
