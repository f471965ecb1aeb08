package org.porchlight.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.callbacks.CallHours;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.Language;

/**
 * A bridge's row with what it is about, held by one transaction. Rows are locked in the order vault, request, bridge,
 * which is the order in which they go when somebody withdraws.
 *
 * @param sid the provider's name for the responder's leg, once it is known
 * @param looks how often looking after it brought nothing
 */
record BridgeRow(
        UUID id,
        UUID staff,
        Language language,
        BridgeFacts facts,
        Optional<String> sid,
        Instant lookAt,
        int looks,
        OpenRequest request) {
    /** What two reports of the provider may lie apart, ringing and a first question included. */
    static final Duration STILL = Duration.ofMinutes(2);

    private record Ids(UUID vault, UUID callback) {}

    /** Empty when the request was withdrawn, replaced or closed, or it was said how this call went. */
    static Optional<BridgeRow> lock(Handle handle, UUID id) {
        return handle.select("""
            SELECT callback.vault, callback.id FROM bridge JOIN callback ON callback.id = bridge.callback
            WHERE bridge.id = ?
            """, id)
                .map((row, context) -> new Ids(row.getObject("vault", UUID.class), row.getObject("id", UUID.class)))
                .findOne()
                .flatMap(ids -> request(handle, ids.vault(), ids.callback()))
                .flatMap(request -> handle.select("SELECT * FROM bridge WHERE id = ? FOR UPDATE", id)
                        .map((row, context) -> of(row, request))
                        .findOne());
    }

    private static Optional<OpenRequest> request(Handle handle, UUID vault, UUID callback) {
        return handle.select("SELECT id FROM vault WHERE id = ? FOR UPDATE", vault)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(_ -> Leases.hold(handle, callback));
    }

    private static BridgeRow of(ResultSet row, OpenRequest request) throws SQLException {
        var lookAt = row.getTimestamp("look_at");
        return new BridgeRow(
                row.getObject("id", UUID.class),
                row.getObject("staff", UUID.class),
                Language.ofCode(row.getString("language")).orElseThrow(),
                read(row, null),
                Optional.ofNullable(row.getString("responder_sid")),
                lookAt == null ? Instant.MAX : lookAt.toInstant(),
                row.getInt("looks"),
                request);
    }

    /** Reads the columns round, responder and person. */
    static BridgeFacts read(ResultSet row, StatementContext context) throws SQLException {
        return new BridgeFacts(
                row.getInt("round"), CallStatus.of(row.getString("responder")), CallStatus.of(row.getString("person")));
    }

    /** Whether this leg is the responder's, as far as we know. */
    boolean speaks(String leg) {
        return sid.map(leg::equals).orElse(true);
    }

    BridgeRow with(BridgeFacts heard) {
        return new BridgeRow(id, staff, language, heard, sid, lookAt, looks, request);
    }

    BridgeRow with(String leg) {
        return new BridgeRow(
                id, staff, language, facts, Optional.of(leg).filter(it -> !it.isEmpty()), lookAt, looks, request);
    }

    /** Whether the responder still has this request and it is the time for it. */
    boolean mayRing(Instant now) {
        return request.heldBy(staff, now) && CallHours.allowed(request, now);
    }

    /** Writes down what was heard; when that ends a call, the responder has half an hour to say how it went. */
    void save(Handle handle, Instant now) {
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
                .bind("sid", sid.filter(_ -> !over))
                .bind("lookAt", over ? null : now.plus(STILL))
                .bind("id", id)
                .execute();
        if (over && lookAt != Instant.MAX) {
            Leases.over(handle, request.id(), now);
        }
    }
}
