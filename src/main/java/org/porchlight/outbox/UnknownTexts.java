package org.porchlight.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of texts whose answer was lost: some minutes are left to the provider's report, then the
 * provider is asked which texts it has for that number. Sends nothing, ever. Where the number is gone first, that is
 * logged and counted: nobody will know.
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

    private final TextAttempts attempts;
    private final Carrier carrier;
    private final SenderNumbers from;

    public UnknownTexts(TextAttempts attempts, Carrier carrier, SenderNumbers from) {
        this.attempts = attempts;
        this.carrier = carrier;
        this.from = from;
    }

    /**
     * Asks about what is due, for a job, every minute. One that fails keeps none of the others waiting.
     *
     * @throws DatabaseAway when the database is away; what is settled stays settled
     */
    public void round() {
        List<UnansweredText> due = attempts.unknown().stream()
                .filter(unknown -> unknown.rounds() >= PATIENCE)
                .toList();
        due.stream().limit(AT_ONCE).forEach(unknown -> {
            try {
                settle(unknown);
            } catch (DatabaseAway away) {
                throw away;
            } catch (RuntimeException broken) {
                LOG.error(
                        "A text whose answer was lost could not be asked about: {}",
                        broken.getClass().getSimpleName());
            }
        });
    }

    /**
     * From when on the provider's texts are still needed, because the answer to one was lost; empty when none are.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Instant> needed() {
        return attempts.unknownSince().map(hour -> hour.minus(SKEW));
    }

    private void settle(UnansweredText unknown) {
        Optional<PhoneNumber> to = attempts.to(unknown);
        if (to.isEmpty() || unknown.rounds() > MOST) {
            LOG.warn("Whether a text was sent will not be known: the provider could not be asked in time");
            attempts.lose(unknown);
            return;
        }
        switch (carrier.list(from.from(unknown.kind()), to.get(), unknown.hour().minus(SKEW))) {
            case Carrier.Listing.Complete(List<Carrier.Listing.ListedText> texts) ->
                attempts.settle(unknown, texts)
                        .filter(there -> !there)
                        .ifPresent(_ -> LOG.warn("A text whose answer was lost never reached the provider"));
            case Carrier.Listing.NoAnswer _ -> {}
        }
    }
}
