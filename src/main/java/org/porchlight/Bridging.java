package org.porchlight;

import java.time.InstantSource;
import org.porchlight.bridge.BridgeCalls;
import org.porchlight.bridge.BridgeTurns;
import org.porchlight.bridge.BridgeWatch;
import org.porchlight.bridge.Bridges;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.outbox.Carrier;
import org.porchlight.script.Script;
import org.porchlight.staff.Shifts;
import org.porchlight.twilio.BridgeAfter;
import org.porchlight.twilio.BridgeTwiml;
import org.porchlight.twilio.BridgeWebhook;
import org.porchlight.twilio.Twiml;

/** Calls back, put together on one ground: for the web process, and for the jobs beside it. */
final class Bridging {
    private final LineContext ground;
    private final Outgoing outgoing;
    private final BridgeCalls calls;
    private final BridgeWatch watch;

    Bridging(LineContext ground, Outgoing outgoing, Carrier carrier) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.calls = new BridgeCalls(
                ground.database(),
                outgoing.vault(),
                outgoing.table(),
                outgoing.attempts(),
                (bridge, to, language) -> carrier.call(
                        ground.line().hotline(), to, BridgeWebhook.addresses(ground.publicUrl(), bridge, language)));
        this.watch = new BridgeWatch(ground.database(), carrier);
    }

    Bridges bridges() {
        return new Bridges(ground.database(), outgoing.vault(), outgoing.stops(), outgoing.outbox(), calls);
    }

    BridgeCalls calls() {
        return calls;
    }

    BridgeWatch watch() {
        return watch;
    }

    BridgeWebhook webhook(Script script, Twiml twiml, Shifts shifts, InstantSource clock) {
        var bridge = new BridgeTwiml(twiml, ground.publicUrl(), ground.line().callbacks());
        var dispositions = new Dispositions(
                ground.database(),
                outgoing.vault(),
                WebProcess.callbacks(ground, outgoing, shifts, clock),
                shifts,
                outgoing.outbox());
        return new BridgeWebhook(
                new BridgeTurns(ground.database(), outgoing.vault(), outgoing.stops()),
                new BridgeAfter(dispositions, shifts, bridge, script.words()),
                bridge,
                script.words(),
                clock);
    }
}
