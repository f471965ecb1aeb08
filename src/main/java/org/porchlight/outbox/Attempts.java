package org.porchlight.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;

/**
 * The attempts at the outbox's texts, each written down before it is made and once it is over. Makes none. Rows of the
 * vault are locked before those of the outbox, as everywhere.
 */
final class Attempts {
    /** Tries of one text that the provider turns away unseen because it is busy. */
    private static final int MOST = 3;

    private final Database database;
    private final Vault vault;
    private final StopList stops;

    Attempts(Database database, Vault vault, StopList stops) {
        this.database = database;
        this.vault = vault;
        this.stops = stops;
    }

    /** A text that is this worker's alone to send, once. */
    record Begun(UUID id, int no, TextKind kind, Language language, Optional<String> about, PhoneNumber to) {
        @Override
        public String toString() {
            return "Begun[id=" + id + ", no=" + no + ", kind=" + kind + "]";
        }
    }

    private record Waiting(UUID id, UUID vault, TextKind kind, Language language, Optional<String> about) {}

    /**
     * Begins an attempt; it is committed on return, and from now on its outcome is unknown. What may not be sent, or
     * has nowhere to go, is given up meanwhile.
     *
     * @param but those that were turned away just now
     * @return empty when nothing waits that nobody else has
     */
    Optional<Begun> begin(Instant now, Set<UUID> but) {
        while (true) {
            Optional<Optional<Begun>> taken =
                    database.commit(handle -> waiting(handle, but).map(waiting -> begin(handle, waiting, now)));
            if (taken.isEmpty() || taken.get().isPresent()) {
                return taken.flatMap(it -> it);
            }
        }
    }

    private static Optional<Waiting> waiting(Handle handle, Set<UUID> but) {
        return handle.createQuery("""
            SELECT id, vault, kind, language, about FROM outbox
            WHERE state = 'waiting' AND bridge IS NULL AND id <> ALL (:but)
            ORDER BY created_day LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
                .bindArray("but", UUID.class, but)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("vault", UUID.class),
                        TextKind.ofColumn(row.getString("kind")),
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        Optional.ofNullable(row.getString("about"))))
                .findOne();
    }

    private Optional<Begun> begin(Handle handle, Waiting waiting, Instant now) {
        Optional<PhoneNumber> to = Optional.ofNullable(waiting.vault())
                .flatMap(row -> number(handle, row))
                .filter(number -> !stops.contains(handle, StopList.Kind.TEXTS, number));
        state(handle, waiting.id(), to.isPresent() ? "unknown" : "failed");
        return to.map(number -> new Begun(
                waiting.id(),
                attempt(handle, waiting.id(), now),
                waiting.kind(),
                waiting.language(),
                waiting.about(),
                number));
    }

    private Optional<PhoneNumber> number(Handle handle, UUID row) {
        return switch (vault.open(handle, row)) {
            case Opened.Found found -> found.secrets().number();
            case Opened.Gone gone -> Optional.empty();
            case Opened.Locked locked -> Optional.empty();
        };
    }

    private static int attempt(Handle handle, UUID id, Instant now) {
        return handle.select("""
            INSERT INTO attempt (outbox, no, started_hour)
            SELECT ?, 1 + count(*), ? FROM attempt WHERE outbox = ? RETURNING no
            """, id, now.truncatedTo(ChronoUnit.HOURS), id)
                .mapTo(int.class)
                .one();
    }

    /**
     * Writes down what came of it. The number goes with it, unless the text waits for another try, or the provider is
     * still to be asked what became of it.
     */
    void end(Begun begun, Carrier.Outcome outcome) {
        database.commit(handle -> {
            boolean again = outcome instanceof Carrier.Outcome.Refused refused && refused.unseen() && begun.no() < MOST;
            if (!again && !(outcome instanceof Carrier.Outcome.Unknown)) {
                eraseNumber(handle, begun.id());
            }
            handle.execute("SELECT FROM outbox WHERE id = ? FOR UPDATE", begun.id());
            switch (outcome) {
                case Carrier.Outcome.Accepted accepted -> accepted(handle, begun, accepted.sid());
                case Carrier.Outcome.Refused refused -> refused(handle, begun, refused, again);
                case Carrier.Outcome.Unknown unknown -> outcome(handle, begun, "unknown");
            }
            return true;
        });
    }

    /** Only of what was put there for this text alone. */
    private static void eraseNumber(Handle handle, UUID id) {
        handle.execute("DELETE FROM vault WHERE kind = 'text' AND id = (SELECT vault FROM outbox WHERE id = ?)", id);
    }

    /** Reports may have come first; then the state is what they say. */
    private static void accepted(Handle handle, Begun begun, String sid) {
        outcome(handle, begun, "accepted");
        handle.execute("UPDATE attempt SET sid = ? WHERE outbox = ? AND no = ?", sid, begun.id(), begun.no());
        handle.execute("UPDATE outbox SET state = 'sent' WHERE id = ? AND state = 'unknown'", begun.id());
    }

    private void refused(Handle handle, Begun begun, Carrier.Outcome.Refused refused, boolean again) {
        outcome(handle, begun, "refused");
        state(handle, begun.id(), again ? "waiting" : "failed");
        if (refused.stopped()) {
            stops.add(handle, StopList.Kind.TEXTS, begun.to());
        }
    }

    private static void outcome(Handle handle, Begun begun, String outcome) {
        handle.execute("UPDATE attempt SET outcome = ? WHERE outbox = ? AND no = ?", outcome, begun.id(), begun.no());
    }

    private static void state(Handle handle, UUID id, String state) {
        handle.execute("UPDATE outbox SET state = ? WHERE id = ?", state, id);
    }
}
