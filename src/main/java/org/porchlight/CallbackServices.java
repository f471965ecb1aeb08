package org.porchlight;

import org.porchlight.bridge.BridgeAttempts;
import org.porchlight.bridge.BridgeCalls;
import org.porchlight.bridge.BridgeProgress;
import org.porchlight.bridge.BridgeRinging;
import org.porchlight.bridge.BridgeTable;
import org.porchlight.bridge.BridgeTurns;
import org.porchlight.bridge.BridgeWatch;
import org.porchlight.bridge.Bridges;
import org.porchlight.bridge.Responders;
import org.porchlight.callbacks.Acceptance;
import org.porchlight.callbacks.CallbackHashes;
import org.porchlight.callbacks.CallbackTable;
import org.porchlight.callbacks.Callbacks;
import org.porchlight.callbacks.Capacity;
import org.porchlight.callbacks.Consent;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Drafts;
import org.porchlight.callbacks.Endings;
import org.porchlight.callbacks.HeldRequests;
import org.porchlight.callbacks.Identities;
import org.porchlight.callbacks.KeyedCounts;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.NumberToCall;
import org.porchlight.callbacks.OpenRequests;
import org.porchlight.callbacks.Practice;
import org.porchlight.callbacks.StaffAlerts;
import org.porchlight.callbacks.TextAnswers;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.callbacks.Timeouts;
import org.porchlight.callbacks.WindowRoom;
import org.porchlight.callbacks.Withdrawals;
import org.porchlight.outbox.Outbox;
import org.porchlight.switchboard.CallPromises;
import org.porchlight.switchboard.WebhookIdentities;
import org.porchlight.twilio.BridgeWebhook;

/**
 * The services of callback requests and of the bridges that return them, each made once in a process.
 * It has more than 200 lines, for each is named three times.
 */
public final class CallbackServices {
    private final OpenRequests requests;
    private final CallbackTable table;
    private final HeldRequests held;
    private final Consent consent;
    private final Identities identities;
    private final Drafts drafts;
    private final Callbacks callbacks;
    private final Withdrawals withdrawals;
    private final TextAnswers answers;
    private final Leases leases;
    private final Dispositions dispositions;
    private final TextFirst textFirst;
    private final Timeouts timeouts;
    private final Practice practice;
    private final BridgeServices bridging;

    /** The services of bridges: begun, rung, followed, and settled when they stand still. */
    public record BridgeServices(
            Bridges bridges, BridgeCalls calls, BridgeTurns turns, BridgeProgress progress, BridgeWatch watch) {}

    public CallbackServices(BaseServices base) {
        var privacy = base.privacy();
        var onShift = base.onShift();
        var outbox = base.outgoing().outbox();
        var hashes = new CallbackHashes(privacy.keys());
        var keyed = new KeyedCounts(hashes);
        var clock = base.clocks().real();
        requests = new OpenRequests(privacy.vault(), hashes, base.staff().acts());
        var alerts = new StaffAlerts(onShift.shifts(), onShift.coordinators(), outbox, requests);
        table = new CallbackTable(privacy.vault());
        held = new HeldRequests(privacy.database(), requests, base.staff().acts());
        consent = new Consent(privacy.vault(), privacy.stops());
        identities = new Identities(base.clocks().random());
        drafts = new Drafts(privacy.database(), privacy.vault(), hashes, clock);
        callbacks = new Callbacks(privacy.database(), identities, acceptance(base, keyed, alerts), clock);
        withdrawals = withdrawals(base, keyed, alerts);
        var endings = endings(base.records(), outbox);
        answers = new TextAnswers(privacy.database(), requests, table, alerts, clock);
        leases = new Leases(held, table);
        dispositions = new Dispositions(held, table, endings, withdrawals, onShift.shifts());
        textFirst = new TextFirst(held, table, consent, outbox, base.records().waits());
        timeouts = new Timeouts(privacy.database(), requests, table, endings, alerts);
        practice = new Practice(base.staff().acts(), onShift.coordinators(), privacy.vault(), table, identities);
        bridging = bridging(base);
    }

    private Endings endings(BaseServices.RecordServices counted, Outbox outbox) {
        return new Endings(table, counted.promises(), outbox, counted.waits());
    }

    private Withdrawals withdrawals(BaseServices base, KeyedCounts keyed, StaffAlerts alerts) {
        var privacy = base.privacy();
        return new Withdrawals(
                privacy.database(),
                privacy.vault(),
                requests,
                keyed,
                privacy.stops(),
                base.records().promises(),
                alerts,
                base::today);
    }

    private Acceptance acceptance(BaseServices base, KeyedCounts keyed, StaffAlerts alerts) {
        var stops = base.privacy().stops();
        var numbers = new NumberToCall(drafts, base.settings().callable(), stops, requests);
        var capacity = new Capacity(new WindowRoom(base.onShift().shifts()), requests, keyed);
        return new Acceptance(numbers, capacity, requests, table, alerts);
    }

    private BridgeServices bridging(BaseServices base) {
        var database = base.database();
        var vault = base.privacy().vault();
        var settings = base.settings();
        var outgoing = base.outgoing();
        var responders = new Responders(vault);
        var bridgeTable = new BridgeTable(requests, table);
        var ringing = new BridgeRinging(
                bridgeTable, table, consent, vault, base.records().waits());
        var calls = new BridgeCalls(
                database,
                new BridgeAttempts(bridgeTable, responders, outgoing.table(), outgoing.attempts()),
                (bridge, to, language) -> base.carrier()
                        .call(
                                settings.line().hotline(),
                                to,
                                BridgeWebhook.addresses(settings.publicUrl(), bridge, language)));
        return new BridgeServices(
                new Bridges(held, bridgeTable, consent, responders, outgoing.outbox(), calls),
                calls,
                new BridgeTurns(database, bridgeTable, ringing, vault),
                new BridgeProgress(database, bridgeTable, requests),
                new BridgeWatch(database, bridgeTable, base.carrier()));
    }

    /** Makes what commits what turns promise of requests. */
    CallPromises promises(BaseServices base) {
        var ids = new WebhookIdentities(base.privacy().keys());
        return new CallPromises(callbacks, drafts, withdrawals, answers, ids);
    }

    public OpenRequests requests() {
        return requests;
    }

    public CallbackTable table() {
        return table;
    }

    public HeldRequests held() {
        return held;
    }

    public Consent consent() {
        return consent;
    }

    public Identities identities() {
        return identities;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Callbacks callbacks() {
        return callbacks;
    }

    public Withdrawals withdrawals() {
        return withdrawals;
    }

    public TextAnswers answers() {
        return answers;
    }

    public Leases leases() {
        return leases;
    }

    public Dispositions dispositions() {
        return dispositions;
    }

    public TextFirst textFirst() {
        return textFirst;
    }

    public Timeouts timeouts() {
        return timeouts;
    }

    public Practice practice() {
        return practice;
    }

    public BridgeServices bridging() {
        return bridging;
    }
}
