package org.porchlight.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.porchlight.exchange.LegState.LegStatus;

/** Places the legs of one exchange, rings phones with them, and keeps the provider's copies by their sid. */
final class Legs {
    private final ExchangeParts parts;
    private final Queues queues;
    private final Consumer<Leg> rings;
    private final RecentCopies<Leg> copies = new RecentCopies<>();

    /** @param rings makes the phone ring that a leg goes to */
    Legs(ExchangeParts parts, Queues queues, Consumer<Leg> rings) {
        this.parts = parts;
        this.queues = queues;
        this.rings = rings;
    }

    /** @param parent the leg whose Dial wants this one */
    Leg placed(CallSetup placing, Optional<Leg> parent) {
        var hearing = new HeardLog(parts.refused());
        var state = new LegState(
                parts.ids().next("CA"), parts.clock().instant(), placing, parent.map(near -> near.state), hearing);
        var leg = new Leg(state, this);
        copies.put(state.sid(), leg);
        return leg;
    }

    /** Rings at the phone that the leg goes to. */
    void ring(Leg leg) {
        leg.state.status(LegStatus.INITIATED);
        parts.callbacks().call(leg.state, "initiated");
        leg.state.status(LegStatus.RINGING);
        parts.callbacks().call(leg.state, "ringing");
        rings.accept(leg);
    }

    /** Does what was asked for over REST about legs that stand still. */
    void settle() {
        for (Leg leg : all()) {
            leg.state.lock().held(() -> {
                leg.settle();
                return leg;
            });
        }
    }

    /** Oldest first. */
    List<Leg> all() {
        return copies.all();
    }

    Optional<Leg> get(String sid) {
        return copies.get(sid);
    }

    void remove(String sid) {
        copies.remove(sid);
    }

    Queues queues() {
        return queues;
    }

    ExchangeParts parts() {
        return parts;
    }
}
