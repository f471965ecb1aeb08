package org.porchlight;

import org.porchlight.callbacks.Acceptance;
import org.porchlight.callbacks.CallbackHashes;
import org.porchlight.callbacks.CallbackTable;
import org.porchlight.callbacks.Callbacks;
import org.porchlight.callbacks.Capacity;
import org.porchlight.callbacks.Consent;
import org.porchlight.callbacks.Counts;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Drafts;
import org.porchlight.callbacks.Endings;
import org.porchlight.callbacks.HeldRequests;
import org.porchlight.callbacks.Identities;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.NumberToCall;
import org.porchlight.callbacks.OpenRequests;
import org.porchlight.callbacks.Practice;
import org.porchlight.callbacks.StaffAlerts;
import org.porchlight.callbacks.TextAnswers;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.callbacks.Timeouts;
import org.porchlight.callbacks.Withdrawals;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.staff.Shifts;

/** The services of callback requests, each made once for a process. */
public record CallbackServices(
        OpenRequests requests,
        CallbackTable table,
        HeldRequests held,
        Consent consent,
        Identities identities,
        Drafts drafts,
        Callbacks callbacks,
        Withdrawals withdrawals,
        TextAnswers answers,
        Leases leases,
        Dispositions dispositions,
        TextFirst textFirst,
        Timeouts timeouts,
        Practice practice) {
    public static CallbackServices on(LineContext ground, Outgoing outgoing, Shifts shifts, Clocks clocks) {
        var database = ground.database();
        var vault = outgoing.vault();
        var stops = outgoing.stops();
        var outbox = outgoing.outbox();
        var staff = new StaffServices(database);
        var hashes = new CallbackHashes(ground.keys());
        var requests = new OpenRequests(vault, hashes, staff.acts());
        var table = new CallbackTable(vault);
        var held = new HeldRequests(database, requests, staff.acts());
        var consent = new Consent(vault, stops);
        var identities = new Identities(clocks.random());
        var drafts = new Drafts(database, vault, hashes, clocks.real());
        var coordinators = staff.coordinators(outbox);
        var alerts = new StaffAlerts(shifts, coordinators, outbox);
        var acceptance = new Acceptance(
                new NumberToCall(drafts, ground.callable(), stops, hashes),
                new Capacity(shifts, requests, hashes),
                requests,
                table,
                alerts);
        var withdrawals = new Withdrawals(database, vault, hashes, stops, new VaultRewrite(database));
        var endings = new Endings(table, new Counts(), outbox);
        return new CallbackServices(
                requests,
                table,
                held,
                consent,
                identities,
                drafts,
                new Callbacks(database, identities, acceptance, clocks.real()),
                withdrawals,
                new TextAnswers(database, requests, table, alerts, clocks.real()),
                new Leases(held, table),
                new Dispositions(held, table, endings, withdrawals, shifts),
                new TextFirst(held, table, consent, outbox),
                new Timeouts(database, requests, table, endings, alerts),
                new Practice(staff.acts(), coordinators, vault, table, identities));
    }
}
