package org.porchlight;

import java.time.InstantSource;
import org.porchlight.bridge.BridgeAttempts;
import org.porchlight.bridge.BridgeCalls;
import org.porchlight.bridge.BridgeProgress;
import org.porchlight.bridge.BridgeRinging;
import org.porchlight.bridge.BridgeTable;
import org.porchlight.bridge.BridgeTurns;
import org.porchlight.bridge.BridgeWatch;
import org.porchlight.bridge.Bridges;
import org.porchlight.bridge.Responders;
import org.porchlight.outbox.Carrier;
import org.porchlight.script.Script;
import org.porchlight.staff.Shifts;
import org.porchlight.twilio.BridgeAfter;
import org.porchlight.twilio.BridgeTwiml;
import org.porchlight.twilio.BridgeWebhook;
import org.porchlight.twilio.BridgeWords;
import org.porchlight.twilio.Twiml;

/** Calls back, put together on one ground: for the web process, and for the jobs beside it. */
final class Bridging {
    private final LineContext ground;
    private final Outgoing outgoing;
    private final CallbackServices callbacks;
    private final BridgeTable table;
    private final BridgeCalls calls;
    private final BridgeWatch watch;
    private final Bridges bridges;
    private final BridgeProgress progress;

    Bridging(LineContext ground, Outgoing outgoing, CallbackServices callbacks, Carrier carrier) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.callbacks = callbacks;
        var responders = new Responders(outgoing.vault());
        this.table = new BridgeTable(callbacks.requests(), callbacks.table());
        this.calls = new BridgeCalls(
                ground.database(),
                new BridgeAttempts(table, responders, outgoing.table(), outgoing.attempts()),
                (bridge, to, language) -> carrier.call(
                        ground.line().hotline(), to, BridgeWebhook.addresses(ground.publicUrl(), bridge, language)));
        this.watch = new BridgeWatch(ground.database(), table, carrier);
        this.bridges = new Bridges(callbacks.held(), table, callbacks.consent(), responders, outgoing.outbox(), calls);
        this.progress = new BridgeProgress(ground.database(), table, callbacks.requests());
    }

    Bridges bridges() {
        return bridges;
    }

    BridgeProgress progress() {
        return progress;
    }

    BridgeCalls calls() {
        return calls;
    }

    BridgeWatch watch() {
        return watch;
    }

    BridgeWebhook webhook(Script script, Twiml twiml, Shifts shifts, InstantSource clock) {
        var bridge = new BridgeTwiml(twiml, ground.publicUrl(), ground.line().callbacks());
        var ringing = new BridgeRinging(table, callbacks.table(), callbacks.consent(), outgoing.vault());
        var words = new BridgeWords(script.words());
        return new BridgeWebhook(
                new BridgeTurns(ground.database(), table, ringing, outgoing.vault()),
                new BridgeAfter(callbacks.dispositions(), shifts, bridge, words),
                bridge,
                words,
                clock);
    }
}
