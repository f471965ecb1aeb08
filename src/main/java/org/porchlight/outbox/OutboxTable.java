package org.porchlight.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultKind;

/**
 * Writes the table {@code outbox}, and is the only class that does: the texts and calls that the line begins itself,
 * and how far each is. What came of each attempt is in the {@link AttemptTable}.
 */
public final class OutboxTable {
    private final Vault vault;

    /** @param vault holds where each text goes */
    public OutboxTable(Vault vault) {
        this.vault = vault;
    }

    /** What a text says, in whose language, and about which public thing, if any. */
    record TextContent(TextKind kind, Language language, Optional<String> about) {}

    /**
     * A text that waits.
     *
     * @param number the row of the vault that says where it goes; empty when that was erased
     */
    record WaitingText(UUID id, Optional<UUID> number, TextContent content) {}

    /**
     * What isn't to be sent now.
     *
     * @param tried texts that were tried just now
     * @param only the kinds besides which nothing is
     */
    record NotNow(Set<UUID> tried, Set<TextKind> only) {}

    void putText(Handle handle, UUID number, TextContent content, Instant now) {
        handle.execute(
                "INSERT INTO outbox (vault, kind, language, about, created_day) VALUES (?, ?, ?, ?, ?)",
                number,
                content.kind().column(),
                content.language().code(),
                content.about().orElse(null),
                day(now));
    }

    void putCall(Handle handle, UUID bridge, Language language, Instant now) {
        handle.execute(
                "INSERT INTO outbox (kind, bridge, language, created_day) VALUES ('bridge', ?, ?, ?)",
                bridge,
                language.code(),
                day(now));
    }

    /** Days are UTC's. */
    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Whether a text of this kind waits for this row of the vault; until the end of the transaction it stays. */
    boolean waits(Handle handle, UUID number, TextKind kind) {
        return handle.select("""
            SELECT true FROM outbox WHERE vault = ? AND kind = ? AND state = 'waiting' LIMIT 1 FOR SHARE
            """, number, kind.column())
                .mapTo(boolean.class)
                .findOne()
                .isPresent();
    }

    /** Finds and locks the texts of this kind that wait, but for those of which another transaction needs that they do. */
    List<UUID> holdWaiting(Handle handle, TextKind kind) {
        return handle.select(
                        "SELECT id FROM outbox WHERE kind = ? AND state = 'waiting' FOR UPDATE SKIP LOCKED",
                        kind.column())
                .mapTo(UUID.class)
                .list();
    }

    /** Removes texts that wait and that nobody tried to send. */
    void remove(Handle handle, List<UUID> ids) {
        handle.createUpdate("DELETE FROM outbox WHERE id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    /** Finds and locks a text that waits and that no other transaction has. */
    Optional<WaitingText> waitingText(Handle handle, NotNow not) {
        return handle.createQuery("""
            SELECT id, vault, kind, language, about FROM outbox
            WHERE state = 'waiting' AND bridge IS NULL AND id <> ALL (:but)
              AND kind = ANY (:only)
            ORDER BY created_day LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
                .bindArray("but", UUID.class, not.tried())
                .bindArray("only", String.class, TextKind.columns(not.only()))
                .map((row, context) -> waiting(row))
                .findOne();
    }

    private static WaitingText waiting(ResultSet row) throws SQLException {
        return new WaitingText(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("vault", UUID.class)),
                new TextContent(
                        TextKind.ofColumn(row.getString("kind")),
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        Optional.ofNullable(row.getString("about"))));
    }

    /** Finds the bridges whose call waits. */
    public List<UUID> waitingCalls(Handle handle, int most) {
        return handle.select("SELECT bridge FROM outbox WHERE state = 'waiting' AND bridge IS NOT NULL LIMIT ?", most)
                .mapTo(UUID.class)
                .list();
    }

    /** Finds and locks the call of a bridge, if it waits. */
    public Optional<UUID> waitingCall(Handle handle, UUID bridge) {
        return handle.select("SELECT id FROM outbox WHERE bridge = ? AND state = 'waiting' FOR UPDATE", bridge)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Gives up what waits and may not be begun, or has nowhere to go. */
    public void giveUp(Handle handle, UUID id) {
        enter(handle, id, OutboxState.FAILED);
    }

    /** Gives up all that waits; gives how many. */
    public static int giveUpAll(Handle handle) {
        return handle.execute("UPDATE outbox SET state = 'failed' WHERE state = 'waiting'");
    }

    void enter(Handle handle, UUID id, OutboxState state) {
        handle.execute("UPDATE outbox SET state = ? WHERE id = ?", state.column(), id);
    }

    private record Row(Optional<UUID> number, OutboxState state) {}

    /**
     * Locks a text or a call until the end of the transaction, and before that erases the number that was kept for this
     * text alone, where its state says that it needs none any more.
     *
     * @return its state once it is locked; empty when there is none of that id
     */
    Optional<OutboxState> hold(Handle handle, UUID id, Predicate<OutboxState> over) {
        read(handle, id, "")
                .filter(row -> over.test(row.state()))
                .flatMap(Row::number)
                .ifPresent(number -> vault.erase(handle, VaultKind.TEXT, number));
        return read(handle, id, "FOR UPDATE").map(Row::state);
    }

    private static Optional<Row> read(Handle handle, UUID id, String lock) {
        return handle.select("SELECT vault, state FROM outbox WHERE id = ? " + lock, id)
                .map((row, context) -> new Row(
                        Optional.ofNullable(row.getObject("vault", UUID.class)),
                        OutboxState.ofColumn(row.getString("state"))))
                .findOne();
    }

    /** Counts the texts of the last days of which nobody will ever know whether they were sent. */
    int lost(Handle handle) {
        return handle.select("SELECT count(*) FROM outbox WHERE state = ?", OutboxState.LOST.column())
                .mapTo(int.class)
                .one();
    }

    /** Counts the texts that wait and that only a newer program knows how to word. */
    int forNewerProgram(Handle handle) {
        return handle.createQuery("""
            SELECT count(*) FROM outbox WHERE state = 'waiting' AND bridge IS NULL AND NOT kind = ANY (:known)
            """)
                .bindArray("known", String.class, TextKind.known())
                .mapTo(int.class)
                .one();
    }

    /** Forgets what was put in so many days ago, with its attempts. */
    int forgetOld(Handle handle, Instant now, int days) {
        return handle.execute("DELETE FROM outbox WHERE created_day < ?", day(now).minusDays(days));
    }
}
