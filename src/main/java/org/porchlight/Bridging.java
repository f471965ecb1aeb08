package org.porchlight;

import java.time.InstantSource;
import org.porchlight.bridge.BridgeCalls;
import org.porchlight.bridge.BridgeTurns;
import org.porchlight.bridge.BridgeWatch;
import org.porchlight.bridge.Bridges;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.privacy.Vault;
import org.porchlight.script.Script;
import org.porchlight.staff.Shifts;
import org.porchlight.twilio.BridgeAfter;
import org.porchlight.twilio.BridgeTwiml;
import org.porchlight.twilio.BridgeWebhook;
import org.porchlight.twilio.Twiml;

/** Calls back, put together on one ground: for the web process, and for the jobs beside it. */
final class Bridging {
    private final LineContext ground;
    private final Vault vault;
    private final BridgeCalls calls;
    private final BridgeWatch watch;

    Bridging(LineContext ground, Vault vault, Carrier carrier) {
        this.ground = ground;
        this.vault = vault;
        this.calls = new BridgeCalls(
                ground.database(),
                vault,
                carrier,
                ground.line().hotline(),
                (bridge, language) -> BridgeWebhook.addresses(ground.publicUrl(), bridge, language));
        this.watch = new BridgeWatch(ground.database(), carrier);
    }

    Bridges bridges() {
        return new Bridges(ledger(), calls);
    }

    BridgeCalls calls() {
        return calls;
    }

    BridgeWatch watch() {
        return watch;
    }

    private OutboxSender.Ledger ledger() {
        return new OutboxSender.Ledger(ground.database(), ground.keys(), vault);
    }

    BridgeWebhook webhook(Script script, Twiml twiml, Shifts shifts, InstantSource clock) {
        var bridge = new BridgeTwiml(twiml, ground.publicUrl(), ground.line().callbacks());
        var dispositions = new Dispositions(
                ground.database(),
                vault,
                WebProcess.callbacks(ground, vault, shifts, clock),
                shifts,
                new Outbox(ground.database(), vault));
        return new BridgeWebhook(
                new BridgeTurns(ledger()),
                new BridgeAfter(dispositions, shifts, bridge, script.words()),
                bridge,
                script.words(),
                clock);
    }
}
