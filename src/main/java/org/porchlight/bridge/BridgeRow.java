package org.porchlight.bridge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.callbacks.CallHours;
import org.porchlight.callbacks.OpenRequest;
import org.porchlight.messaging.Language;

/**
 * A bridge as it was read and locked, with the request that it is for.
 *
 * @param language in which the responder is spoken to
 * @param sid the provider's name for the responder's leg, once it is known
 * @param lookAt when to ask the provider what has become of it, if nothing is heard before; never, once it is over
 * @param looks how often asking brought nothing
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

    /** Whether the responder still has this request and the caller may be rung now. */
    boolean mayRing(Instant now) {
        return request.heldBy(staff, now) && CallHours.allowed(request, now);
    }
}
