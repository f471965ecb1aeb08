package org.porchlight.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.twilio.ProviderRecord.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the provider's copy, for a job: lists all calls and texts to or from our numbers, and has those erased that have
 * been final for an hour, until the list is empty. Keeps no list of its own. What is still needed stays until it isn't,
 * and what the provider doesn't let go is asked for later and later.
 */
public final class ErasureSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);

    /** After a round that found nothing left to do; what is left over from one is gone on with at the next. */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Legs first: they are found by their call, too. Then what is oldest. */
    private static final Comparator<ProviderRecord> ORDER = Comparator.comparing(
                    (ProviderRecord record) -> record.parent().isEmpty())
            .thenComparing(ProviderRecord::made);

    private final TwilioRest rest;
    private final List<PhoneNumber> ours;
    private final Supplier<Needed> needed;
    private final ProviderCopyTable table;
    private final RefusedRecords refused = new RefusedRecords();
    private Instant next = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /**
     * @param ours the numbers whose calls and texts are to go
     * @param needed what the line will still ask the provider about; throws where that can't be seen, and nothing goes
     */
    public ErasureSweep(
            TwilioAccount account, List<PhoneNumber> ours, Supplier<Needed> needed, ProviderCopyTable table) {
        this.rest = new TwilioRest(account);
        this.ours = List.copyOf(ours);
        this.needed = needed;
        this.table = table;
    }

    /**
     * What the line will still ask the provider about.
     *
     * @param textsSince from when on texts that the line began are asked about, since an answer was lost
     * @param calls the provider's names for calls that stand still; their legs are asked about, too
     */
    public record Needed(Optional<Instant> textsSince, Set<String> calls) {
        boolean holds(ProviderRecord record) {
            return switch (record.kind()) {
                case CALL -> calls.contains(record.parent().orElse(record.sid()));
                case TEXT ->
                    record.ours()
                            && textsSince
                                    .filter(since -> !record.made().isBefore(since))
                                    .isPresent();
            };
        }
    }

    /**
     * Looks and erases, unless it is too soon after the last time.
     *
     * @throws org.porchlight.database.DatabaseAway when the database is away; then nothing more is erased
     */
    public void round(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        Needed kept = needed.get();
        var provider = new ProviderRecords(rest);
        try {
            List<ProviderRecord> due = provider.of(ours).stream()
                    .filter(record -> record.due(now))
                    .sorted(ORDER)
                    .toList();
            refused.onlyOf(due);
            settle(erase(provider, due, kept, now), now);
        } catch (ProviderRecords.NoList | IllegalStateException unreadable) {
            LOG.warn("The provider's list of calls and texts can't be read; it is tried again");
            later(now);
        }
    }

    /** @param left what is still there; {@code stopped} when the provider, {@code full} when our bound ended it early */
    private record Round(List<ProviderRecord> left, boolean stopped, boolean full) {}

    private Round erase(ProviderRecords provider, List<ProviderRecord> due, Needed kept, Instant now) {
        List<ProviderRecord> left = new ArrayList<>();
        boolean stopped = false;
        boolean full = false;
        for (ProviderRecord record : due) {
            if (kept.holds(record) || refused.waits(record, now)) {
                left.add(record);
            } else if (stopped || !provider.room()) {
                full |= !stopped;
                left.add(record);
            } else {
                Erasure done = provider.erase(record, now);
                stopped = done == Erasure.STOP;
                if (done != Erasure.GONE) {
                    left.add(record);
                }
                if (done == Erasure.NOT_YET) {
                    refused.add(record, now);
                }
            }
        }
        return new Round(left, stopped, full);
    }

    private void settle(Round round, Instant now) {
        table.swept(count(round, Kind.CALL), count(round, Kind.TEXT), oldest(round), !round.stopped() && !round.full());
        if (round.stopped()) {
            LOG.warn("The provider doesn't erase calls and texts now; it is asked again");
            later(now);
        } else {
            pause = FIRST_PAUSE;
            next = round.full() ? now : now.plus(REST);
        }
    }

    private static int count(Round round, Kind kind) {
        return (int)
                round.left().stream().filter(record -> record.kind() == kind).count();
    }

    private static Optional<Instant> oldest(Round round) {
        return round.left().stream().map(ProviderRecord::made).min(Comparator.naturalOrder());
    }

    /** Later and later, an hour at most. */
    private void later(Instant now) {
        next = now.plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
