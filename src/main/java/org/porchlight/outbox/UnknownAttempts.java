package org.porchlight.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Vault;

/**
 * The attempts of which nobody knows what came, because the answer was lost or the process died, and how each of them
 * is closed. Asks nobody, and begins no attempt. Rows of the vault are locked before those of the outbox.
 */
final class UnknownAttempts {
    private final Database database;
    private final Vault vault;

    UnknownAttempts(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * An attempt in doubt.
     *
     * @param hour in which it was made
     * @param rounds how often the job has come by
     */
    record Doubt(UUID id, int no, Optional<UUID> vault, TextKind kind, Instant hour, int rounds) {}

    /** All there are, one round older. */
    List<Doubt> older() {
        return database.commit(
                handle -> handle.createQuery("""
                    UPDATE attempt SET rounds = rounds + 1 FROM outbox
                    WHERE outbox.id = attempt.outbox AND outbox.state = 'unknown' AND bridge IS NULL
                      AND no = (SELECT max(no) FROM attempt latest WHERE latest.outbox = outbox.id)
                    RETURNING outbox.id, no, vault, kind, started_hour, rounds
                    """).map(UnknownAttempts::doubt).list());
    }

    private static Doubt doubt(ResultSet row, StatementContext context) throws SQLException {
        return new Doubt(
                row.getObject("id", UUID.class), row.getInt("no"),
                Optional.ofNullable(row.getObject("vault", UUID.class)), TextKind.ofColumn(row.getString("kind")),
                row.getTimestamp("started_hour").toInstant(), row.getInt("rounds"));
    }

    /** Whom it was for, as long as that is kept. */
    Optional<PhoneNumber> to(Doubt doubt) {
        return doubt.vault().flatMap(row -> switch (vault.open(row)) {
            case Opened.Found found -> found.secrets().number();
            case Opened.Gone gone -> Optional.empty();
            case Opened.Locked locked -> Optional.empty();
        });
    }

    /**
     * The provider told all that it has: the text is one of those that no other attempt has taken, or it isn't there.
     *
     * @return whether it is there; empty when the doubt was over meanwhile
     */
    Optional<Boolean> told(Doubt doubt, List<Carrier.Listing.Sent> listed) {
        return close(doubt, handle -> {
            Optional<Carrier.Listing.Sent> sent = unclaimed(handle, listed);
            sent.ifPresentOrElse(it -> there(handle, doubt, it), () -> closed(handle, doubt, "absent", "failed"));
            return sent.isPresent();
        });
    }

    /** Nobody will ever know. */
    void lost(Doubt doubt) {
        close(doubt, handle -> {
            closed(handle, doubt, "unknown", "lost");
            return true;
        });
    }

    private interface Closing {
        boolean in(Handle handle);
    }

    /** Unless the provider's report came first. The number goes, if it was kept for this text alone. */
    private Optional<Boolean> close(Doubt doubt, Closing closing) {
        return database.commit(handle -> {
            handle.execute("""
                DELETE FROM vault WHERE kind = 'text'
                AND id = (SELECT vault FROM outbox WHERE id = ? AND state = 'unknown')
                """, doubt.id());
            return handle.select("SELECT state FROM outbox WHERE id = ? FOR UPDATE", doubt.id())
                    .mapTo(String.class)
                    .findOne()
                    .filter("unknown"::equals)
                    .map(unknown -> closing.in(handle));
        });
    }

    /** The same text may go to a phone twice, once for each of two promises. */
    private static Optional<Carrier.Listing.Sent> unclaimed(Handle handle, List<Carrier.Listing.Sent> listed) {
        return listed.stream()
                .filter(sent -> !handle.select("SELECT EXISTS (SELECT FROM attempt WHERE sid = ?)", sent.sid())
                        .mapTo(boolean.class)
                        .one())
                .findFirst();
    }

    private static void there(Handle handle, Doubt doubt, Carrier.Listing.Sent sent) {
        closed(handle, doubt, "accepted", sent.status().failed() ? "failed" : "sent");
        handle.execute(
                "UPDATE attempt SET sid = ?, delivery = ? WHERE outbox = ? AND no = ?",
                sent.sid(),
                sent.status().word(),
                doubt.id(),
                doubt.no());
    }

    private static void closed(Handle handle, Doubt doubt, String outcome, String state) {
        handle.execute("UPDATE attempt SET outcome = ? WHERE outbox = ? AND no = ?", outcome, doubt.id(), doubt.no());
        handle.execute("UPDATE outbox SET state = ? WHERE id = ?", state, doubt.id());
    }
}
