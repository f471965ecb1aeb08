package org.porchlight.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.DeliveryStatus;

/**
 * Writes the table {@code attempt}, and is the only class that does: each attempt at a text or a call of the outbox,
 * and what came of it. An attempt is to be committed before it is made, and one without an outcome is never made again.
 */
public final class AttemptTable {
    /** Attempts at one text or call that the provider turns away unseen because it is busy. */
    private static final int MOST = 3;

    private final OutboxTable outbox;

    /** @param outbox holds how far each text or call is, which follows from its attempts */
    public AttemptTable(OutboxTable outbox) {
        this.outbox = outbox;
    }

    /** Begins an attempt at what waits; from now on its outcome is unknown. */
    public Attempt begin(Handle handle, UUID id, Instant now) {
        outbox.enter(handle, id, OutboxState.UNKNOWN);
        int no = handle.select("""
            INSERT INTO attempt (outbox, no, started_hour)
            SELECT ?, 1 + count(*), ? FROM attempt WHERE outbox = ? RETURNING no
            """, id, now.truncatedTo(ChronoUnit.HOURS), id)
                .mapTo(int.class)
                .one();
        return new Attempt(id, no);
    }

    /**
     * Writes down what the provider answered. The number goes with it, unless there is to be another attempt, or the
     * provider is still to be asked what became of this one.
     *
     * @return whether there is to be another attempt
     */
    public boolean end(Handle handle, Attempt attempt, Carrier.Outcome outcome) {
        boolean again = outcome instanceof Carrier.Outcome.Refused refused && refused.unseen() && attempt.no() < MOST;
        boolean over = !again && !(outcome instanceof Carrier.Outcome.Unknown);
        Optional<OutboxState> before = outbox.hold(handle, attempt.id(), _ -> over);
        switch (outcome) {
            case Carrier.Outcome.Accepted(String sid) -> {
                outcome(handle, attempt, AttemptOutcome.ACCEPTED);
                nameText(handle, attempt, sid);
                // Reports may have come first; then the state is what they say.
                before.filter(OutboxState.UNKNOWN::equals)
                        .ifPresent(_ -> outbox.enter(handle, attempt.id(), OutboxState.SENT));
            }
            case Carrier.Outcome.Refused _ -> {
                outcome(handle, attempt, AttemptOutcome.REFUSED);
                outbox.enter(handle, attempt.id(), again ? OutboxState.WAITING : OutboxState.FAILED);
            }
            case Carrier.Outcome.Unknown _ -> outcome(handle, attempt, AttemptOutcome.UNKNOWN);
        }
        return again;
    }

    /** The name of a call isn't kept here: it stands in its bridge, and goes when the call is over. */
    private static void nameText(Handle handle, Attempt attempt, String sid) {
        handle.execute("""
            UPDATE attempt SET sid = ? FROM outbox
            WHERE outbox.id = attempt.outbox AND outbox.id = ? AND no = ? AND bridge IS NULL
            """, sid, attempt.id(), attempt.no());
    }

    private static void outcome(Handle handle, Attempt attempt, AttemptOutcome outcome) {
        handle.execute(
                "UPDATE attempt SET outcome = ? WHERE outbox = ? AND no = ?",
                outcome.column(),
                attempt.id(),
                attempt.no());
    }

    /** The hour of the first attempt at a text of which nobody knows the outcome. */
    Optional<Instant> unknownSince(Handle handle) {
        return handle.select("""
            SELECT started_hour FROM attempt JOIN outbox ON outbox.id = attempt.outbox
            WHERE state = 'unknown' AND bridge IS NULL ORDER BY started_hour LIMIT 1
            """).mapTo(Instant.class).findOne();
    }

    /** Finds every text that this program knows and of which nobody knows the outcome; counts one more round for it. */
    List<UnansweredText> unknown(Handle handle) {
        return handle.createQuery("""
            UPDATE attempt SET rounds = rounds + 1 FROM outbox
            WHERE outbox.id = attempt.outbox AND outbox.state = 'unknown' AND bridge IS NULL AND kind = ANY (:known)
              AND no = (SELECT max(no) FROM attempt latest WHERE latest.outbox = outbox.id)
            RETURNING outbox.id, no, vault, kind, started_hour, rounds
            """)
                .bindArray("known", String.class, TextKind.known())
                .map((row, context) -> new UnansweredText(
                        new Attempt(row.getObject("id", UUID.class), row.getInt("no")),
                        Optional.ofNullable(row.getObject("vault", UUID.class)),
                        TextKind.ofColumn(row.getString("kind")),
                        row.getTimestamp("started_hour").toInstant(),
                        row.getInt("rounds")))
                .list();
    }

    /**
     * Settles an attempt by all that the provider has: the text is one of those that no other attempt has taken, or it
     * isn't there.
     *
     * @return whether it is there; empty when the outcome became known meanwhile
     */
    Optional<Boolean> settle(Handle handle, Attempt attempt, List<Carrier.Listing.ListedText> listed) {
        return holdUnknown(handle, attempt).map(_ -> {
            Optional<Carrier.Listing.ListedText> found =
                    listed.stream().filter(sent -> !taken(handle, sent.sid())).findFirst();
            outcome(handle, attempt, found.isPresent() ? AttemptOutcome.ACCEPTED : AttemptOutcome.ABSENT);
            found.ifPresentOrElse(
                    sent -> delivered(handle, attempt, sent.sid(), sent.status()),
                    () -> outbox.enter(handle, attempt.id(), OutboxState.FAILED));
            return found.isPresent();
        });
    }

    /** The same text may go to a phone twice, once for each of two promises. */
    private static boolean taken(Handle handle, String sid) {
        return handle.select("SELECT EXISTS (SELECT FROM attempt WHERE sid = ?)", sid)
                .mapTo(boolean.class)
                .one();
    }

    /** Settles an attempt of which nobody will ever know the outcome. */
    void lose(Handle handle, Attempt attempt) {
        holdUnknown(handle, attempt).ifPresent(_ -> {
            outcome(handle, attempt, AttemptOutcome.UNKNOWN);
            outbox.enter(handle, attempt.id(), OutboxState.LOST);
        });
    }

    /** Unless the provider's report came first. */
    private Optional<OutboxState> holdUnknown(Handle handle, Attempt attempt) {
        return outbox.hold(handle, attempt.id(), OutboxState.UNKNOWN::equals).filter(OutboxState.UNKNOWN::equals);
    }

    /** Forgets what the provider called the texts up to this hour whose outcome is known: by that it tells the second. */
    void forgetNames(Handle handle, Instant hour) {
        handle.createUpdate("""
            UPDATE attempt SET sid = NULL FROM outbox
            WHERE outbox.id = attempt.outbox AND sid IS NOT NULL AND state <> 'unknown' AND started_hour <= :hour
            """).bind("hour", hour).execute();
    }

    private record Reported(Attempt attempt, Optional<String> sid, Optional<DeliveryStatus> delivery) {}

    /**
     * Takes in what the provider reports of a text, late, twice or in any order, and before its answer to us, too. The
     * provider has it then: the number that an unknown outcome left goes. A report about nothing that was sent changes
     * nothing.
     */
    void report(Handle handle, UUID id, String sid, DeliveryStatus status) {
        outbox.hold(handle, id, state -> state != OutboxState.WAITING);
        latest(handle, id)
                .filter(known -> known.sid().map(sid::equals).orElse(true))
                .ifPresent(known -> delivered(
                        handle,
                        known.attempt(),
                        sid,
                        known.delivery().map(status::merge).orElse(status)));
    }

    private static Optional<Reported> latest(Handle handle, UUID id) {
        return handle.select("""
            SELECT no, sid, delivery FROM attempt
            WHERE outbox = ? AND outcome IS DISTINCT FROM 'refused' ORDER BY no DESC LIMIT 1
            """, id)
                .map((row, context) -> new Reported(
                        new Attempt(id, row.getInt("no")),
                        Optional.ofNullable(row.getString("sid")),
                        Optional.ofNullable(row.getString("delivery")).flatMap(DeliveryStatus::of)))
                .findOne();
    }

    private void delivered(Handle handle, Attempt attempt, String sid, DeliveryStatus status) {
        handle.execute(
                "UPDATE attempt SET sid = ?, delivery = ? WHERE outbox = ? AND no = ?",
                sid,
                status.word(),
                attempt.id(),
                attempt.no());
        outbox.enter(handle, attempt.id(), status.failed() ? OutboxState.FAILED : OutboxState.SENT);
    }
}
