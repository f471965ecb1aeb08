package org.porchlight.bridge;

import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.messaging.CallStatus;

/**
 * Holds all that was heard of a bridge's two legs, from which its state follows. Pure. Reports that come late, twice or in
 * another order lead to the same state.
 *
 * @param round how often the caller was rung
 * @param responder the furthest that was heard of the responder's leg
 * @param person the furthest that was heard of the caller's leg in this round
 */
record BridgeFacts(int round, Optional<CallStatus> responder, Optional<CallStatus> person) {
    private static final String RINGING = "ringing";

    static final BridgeFacts BEGUN = new BridgeFacts(0, Optional.empty(), Optional.empty());

    BridgeFacts responder(CallStatus heard) {
        return new BridgeFacts(round, merged(responder, heard), person);
    }

    /** What is heard of an earlier round is no news. */
    BridgeFacts person(int of, CallStatus heard) {
        return of == round && round > 0 ? new BridgeFacts(round, responder, merged(person, heard)) : this;
    }

    /** The caller is about to be rung. */
    BridgeFacts rung() {
        return new BridgeFacts(round + 1, merged(responder, CallStatus.IN_PROGRESS), Optional.empty());
    }

    private static Optional<CallStatus> merged(Optional<CallStatus> known, CallStatus heard) {
        return Optional.of(known.map(heard::merge).orElse(heard));
    }

    BridgeState state() {
        if (is(responder, CallStatus::over)) {
            return BridgeState.OVER;
        }
        if (is(person, CallStatus::over)) {
            return BridgeState.AFTER;
        }
        if (is(person, CallStatus::answered)) {
            return BridgeState.TALKING;
        }
        if (round > 0) {
            return BridgeState.RINGING_PERSON;
        }
        if (is(responder, CallStatus::answered)) {
            return BridgeState.WHISPERING;
        }
        return responder.isPresent() ? BridgeState.RINGING_RESPONDER : BridgeState.WAITING;
    }

    /** Empty while it can't be told yet. */
    Optional<BridgeOutcome> outcome() {
        return switch (state()) {
            case WAITING, RINGING_RESPONDER, WHISPERING, RINGING_PERSON, TALKING -> Optional.empty();
            case AFTER -> Optional.of(ofPerson());
            case OVER -> Optional.of(round > 0 ? ofPerson() : ofResponder());
        };
    }

    private BridgeOutcome ofPerson() {
        return switch (person.map(CallStatus::word).orElse("")) {
            case "in-progress", "completed" -> BridgeOutcome.CONNECTED;
            case "busy" -> BridgeOutcome.BUSY;
            case "no-answer" -> BridgeOutcome.NO_ANSWER;
            case "failed" -> BridgeOutcome.UNREACHABLE;
            case RINGING, "canceled" -> BridgeOutcome.LET_GO;
            default -> BridgeOutcome.UNSURE;
        };
    }

    private BridgeOutcome ofResponder() {
        return switch (responder.map(CallStatus::word).orElse("")) {
            case "completed" -> BridgeOutcome.NOT_ACCEPTED;
            case "busy" -> BridgeOutcome.LINE_BUSY;
            case "no-answer" -> BridgeOutcome.NOT_ANSWERED;
            case "turned-away" -> BridgeOutcome.TURNED_AWAY;
            case "failed", "canceled" -> BridgeOutcome.NOT_REACHED;
            default -> BridgeOutcome.LOST;
        };
    }

    private static boolean is(Optional<CallStatus> leg, Predicate<CallStatus> what) {
        return leg.filter(what).isPresent();
    }
}
