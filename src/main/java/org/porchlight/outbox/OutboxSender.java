package org.porchlight.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.porchlight.database.DatabaseAway;
import org.porchlight.outbox.OutboxTable.TextContent;
import org.porchlight.outbox.TextAttempts.BegunText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the texts of the outbox, each once. A text whose outcome nobody knows is never sent again, since a phone that
 * rings twice can cost more than a text that is lost. Any number of workers may send at once.
 */
public final class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** In one round; a provider that hangs takes two seconds for each. */
    private static final int AT_ONCE = 20;

    /**
     * Responders hear of new requests at whole two minutes of the clock: all that came since in one text. So the moment of a
     * text tells of no request before, which may be erased by then.
     */
    private static final Duration TOLD_EVERY = Duration.ofMinutes(2);

    private final TextAttempts attempts;
    private final TextBodies bodies;
    private final Carrier carrier;
    private final SenderNumbers from;
    private final String reports;

    /** The two minutes since 1970 in which responders heard of new requests last. */
    private volatile long told = -1;

    /** @param reports the URL that the provider reports to, up to the text's id */
    public OutboxSender(TextAttempts attempts, TextBodies bodies, Carrier carrier, SenderNumbers from, String reports) {
        this.attempts = attempts;
        this.bodies = bodies;
        this.carrier = carrier;
        this.from = from;
        this.reports = reports;
    }

    /**
     * Sends what waits, twenty texts at most. One that can't be worded or sent keeps none of the others waiting.
     *
     * @param now the real time
     * @return how many were tried
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public int round(Instant now) {
        return round(now, EnumSet.allOf(TextKind.class));
    }

    /**
     * Sends what coordinators are told of the line itself and nothing else, for a process that is no worker while none lives.
     *
     * @return how many were tried
     * @throws DatabaseAway when the database is away; what was tried is not tried again
     */
    public int alerts(Instant now) {
        return round(now, EnumSet.of(TextKind.DEGRADED, TextKind.NO_WORKER));
    }

    private int round(Instant now, Set<TextKind> only) {
        Set<UUID> tried = new HashSet<>();
        var not = new OutboxTable.NotNow(tried, kinds(only, now));
        Optional<BegunText> next = attempts.begin(now, not);
        while (next.isPresent()) {
            BegunText begun = next.get();
            tried.add(begun.attempt().id());
            attempts.end(begun, send(begun, now));
            next = tried.size() < AT_ONCE ? attempts.begin(now, not) : Optional.empty();
        }
        if (next.isEmpty() && not.only().contains(TextKind.NEW_REQUEST)) {
            told = period(now);
        }
        return tried.size();
    }

    private Set<TextKind> kinds(Set<TextKind> only, Instant now) {
        Set<TextKind> kinds = EnumSet.copyOf(only);
        if (period(now) == told) {
            kinds.remove(TextKind.NEW_REQUEST);
        }
        return kinds;
    }

    private static long period(Instant now) {
        return Duration.between(Instant.EPOCH, now).dividedBy(TOLD_EVERY);
    }

    private Carrier.Outcome send(BegunText begun, Instant now) {
        Optional<String> body;
        try {
            body = bodies.of(begun.content(), now);
        } catch (RuntimeException unworded) {
            // Nothing was sent, so it may be tried again.
            return failed(begun.content(), unworded, Carrier.Outcome.Refused.untouched());
        }
        if (body.isEmpty()) {
            return new Carrier.Outcome.Refused(0);
        }
        try {
            String report = reports + begun.attempt().id();
            return carrier.text(from.from(begun.content().kind()), begun.to(), body.get(), report);
        } catch (RuntimeException broken) {
            return failed(begun.content(), broken, new Carrier.Outcome.Unknown());
        }
    }

    private static Carrier.Outcome failed(TextContent content, RuntimeException broken, Carrier.Outcome outcome) {
        LOG.error(
                "A text of the kind {} failed: {}",
                content.kind(),
                broken.getClass().getSimpleName());
        return outcome;
    }
}
