package org.porchlight.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.callbacks.CallbackTable;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.callbacks.OpenRequests;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.QuarterHour;

/**
 * Reads, locks and writes the table of bridges; no other class writes it. A bridge is locked last, behind its request.
 * It goes with the request, or when it is said how the call went: the database itself sees to both.
 */
public final class BridgeTable {
    /** What two reports of the provider may lie apart, ringing and a first question included. */
    private static final Duration STILL = Duration.ofMinutes(2);

    /** What a phone rings for, and what the provider takes to say so. */
    private static final Duration RINGS = Duration.ofSeconds(45);

    /** A lease that ends while the responder's phone rings would be no use to anybody. */
    private static final Duration LEASED_AT_LEAST = Duration.ofMinutes(5);

    private final OpenRequests requests;
    private final CallbackTable callbacks;

    public BridgeTable(OpenRequests requests, CallbackTable callbacks) {
        this.requests = requests;
        this.callbacks = callbacks;
    }

    /**
     * Puts a bridge for a responder who has the request, and keeps it theirs while their phone rings.
     *
     * @return its id; empty when there is a live one for this request or of this responder
     */
    Optional<UUID> put(Handle handle, UUID request, UUID staff, Language language, Instant now) {
        Optional<UUID> bridge = handle.select("""
            INSERT INTO bridge (no, callback, staff, language, state, look_at)
            VALUES ((SELECT 1 + coalesce(max(no), 0) FROM bridge WHERE callback = ?), ?, ?, ?, 'waiting', ?)
            ON CONFLICT DO NOTHING RETURNING id
            """, request, request, staff, language.code(), now.plus(STILL))
                .mapTo(UUID.class)
                .findOne();
        bridge.ifPresent(_ -> callbacks.leasedUntil(handle, request, now.plus(LEASED_AT_LEAST)));
        return bridge;
    }

    /** Whether there is a live bridge for this request or of this responder. */
    boolean live(Handle handle, UUID request, UUID staff) {
        return handle.select("""
            SELECT EXISTS (SELECT FROM bridge WHERE (callback = ? OR staff = ?) AND state <> 'over')
            """, request, staff).mapTo(boolean.class).one();
    }

    /** Locks a bridge; empty when its request is over, was replaced, or it was said how the call went. */
    Optional<BridgeRow> hold(Handle handle, UUID bridge) {
        return handle.select("SELECT callback FROM bridge WHERE id = ?", bridge)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(request -> requests.hold(handle, request))
                .flatMap(open -> handle.select("SELECT * FROM bridge WHERE id = ? FOR UPDATE", bridge)
                        .map((row, context) -> row(row, open))
                        .findOne());
    }

    private static BridgeRow row(ResultSet row, OpenRequest request) throws SQLException {
        var lookAt = row.getTimestamp("look_at");
        return new BridgeRow(
                row.getObject("id", UUID.class),
                row.getObject("staff", UUID.class),
                Language.ofCode(row.getString("language")).orElseThrow(),
                facts(row, null),
                Optional.ofNullable(row.getString("responder_sid")),
                lookAt == null ? Instant.MAX : lookAt.toInstant(),
                row.getInt("looks"),
                request);
    }

    private static BridgeFacts facts(ResultSet row, StatementContext context) throws SQLException {
        return new BridgeFacts(
                row.getInt("round"), CallStatus.of(row.getString("responder")), CallStatus.of(row.getString("person")));
    }

    /** Writes down what was heard; when that ends a call, the responder has half an hour to say how it went. */
    void save(Handle handle, BridgeRow row, Instant now) {
        BridgeFacts facts = row.facts();
        boolean over = facts.state() == BridgeState.OVER;
        handle.createUpdate("""
            UPDATE bridge SET round = :round, responder = :responder, person = :person, state = :state,
                outcome = :outcome, responder_sid = :sid, look_at = :lookAt, looks = 0
            WHERE id = :id
            """)
                .bind("round", facts.round())
                .bind("responder", facts.responder().map(CallStatus::word))
                .bind("person", facts.person().map(CallStatus::word))
                .bind("state", facts.state().column())
                .bind("outcome", facts.outcome().map(BridgeOutcome::column))
                .bind("sid", row.sid().filter(_ -> !over))
                .bind("lookAt", over ? null : now.plus(STILL))
                .bind("id", row.id())
                .execute();
        if (over && row.lookAt() != Instant.MAX) {
            callbacks.over(handle, row.request().id(), QuarterHour.over(now.plus(Leases.TO_SAY)), now);
        }
    }

    /** A live bridge of which nothing was heard for a while. */
    record Still(UUID id, Optional<String> sid) {}

    /** The bridges that stand still, those that do so for the longest first. */
    List<Still> still(Handle handle, int most, Instant now) {
        return handle.select(
                        "SELECT id, responder_sid FROM bridge WHERE look_at <= ? ORDER BY look_at LIMIT ?", now, most)
                .map((row, context) ->
                        new Still(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("responder_sid"))))
                .list();
    }

    /** The provider's names for the calls of all bridges that are not over. */
    Set<String> calls(Handle handle) {
        return handle.select("SELECT responder_sid FROM bridge WHERE responder_sid IS NOT NULL")
                .mapTo(String.class)
                .set();
    }

    /**
     * The provider didn't say whether it rings the responder. It rings for half a minute at most, so that one of whom nothing
     * is heard by then was not rung.
     */
    void unanswered(Handle handle, UUID bridge, Instant now) {
        handle.execute("UPDATE bridge SET look_at = ? WHERE id = ? AND state <> 'over'", now.plus(RINGS), bridge);
    }

    /** The provider was asked, and nothing came of it. */
    void looked(Handle handle, UUID bridge, Instant now) {
        handle.execute("UPDATE bridge SET looks = looks + 1, look_at = ? WHERE id = ?", now.plus(STILL), bridge);
    }

    /** What was heard of this responder's latest bridge for a request. */
    Optional<BridgeFacts> latest(Handle handle, UUID request, UUID staff) {
        return latest(handle, request, staff, 0);
    }

    private static Optional<BridgeFacts> latest(Handle handle, UUID request, UUID staff, int round) {
        return handle.select("""
            SELECT round, responder, person FROM bridge WHERE callback = ? AND staff = ? AND round >= ?
            ORDER BY no DESC LIMIT 1
            """, request, staff, round).map(BridgeTable::facts).findOne();
    }

    /** Whether this responder may ring back: the call may have dropped, was theirs, and wasn't rung back yet. */
    boolean mayRingBack(Handle handle, OpenRequest open, UUID staff) {
        return open.owed()
                && !open.rungAgain()
                && latest(handle, open.id(), staff, 1)
                        .flatMap(BridgeFacts::outcome)
                        .filter(BridgeOutcome::dropped)
                        .isPresent();
    }
}
