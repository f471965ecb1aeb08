package org.porchlight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.porchlight.callbacks.Callbacks;
import org.porchlight.callbacks.Timeouts;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteStore;
import org.porchlight.directory.StoredSites;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Outbox;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.SenderNumbers;
import org.porchlight.outbox.TextAttempts;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.UnknownTexts;
import org.porchlight.outbox.WholeTexts;
import org.porchlight.privacy.Vault;
import org.porchlight.process.RepeatedWork;
import org.porchlight.process.RepeatedWork.Part;
import org.porchlight.script.Script;
import org.porchlight.twilio.TextReports;

/**
 * The desk's part of the worker's jobs: what is held too long goes back, coordinators hear of what nobody has tried,
 * promises whose time is over end with a sorry, what waits to be sent goes, and what nobody heard of is asked about.
 */
final class DeskJobs {
    /** Somebody waits for what these texts tell, but not at the phone. */
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final Callbacks callbacks;
    private final Outbox outbox;
    private final Timeouts timeouts;
    private final OutboxSender sending;
    private final UnknownTexts settling;
    private final Bridging bridging;
    private final InstantSource clock;

    DeskJobs(LineContext ground, Vault vault, Script script, Carrier carrier, Clocks clocks) {
        // Only promising asks who is on shift.
        var shifts = new StaffServices(ground.database()).shifts(false);
        var outgoing = Outgoing.on(ground, vault);
        var services = CallbackServices.on(ground, outgoing, shifts, clocks);
        this.callbacks = services.callbacks();
        this.timeouts = services.timeouts();
        this.outbox = outgoing.outbox();
        var attempts =
                new TextAttempts(ground.database(), vault, outgoing.table(), outgoing.attempts(), outgoing.stops());
        var from = new SenderNumbers(ground.line().callbacks(), ground.line().hotline());
        var sites = new StoredSites(new SiteStore(ground.database().jdbi()), Holidays.read());
        this.sending = new OutboxSender(
                attempts,
                new TextBodies(script, sites, new WholeTexts()),
                carrier,
                from,
                ground.publicUrl() + TextReports.PATH);
        this.settling = new UnknownTexts(attempts, carrier, from);
        this.bridging = new Bridging(ground, outgoing, services, carrier);
        this.clock = clocks.real();
    }

    List<RecurringTask<Void>> jobs() {
        return List.of(
                Jobs.job("callbacks-over", Jobs.EVERY_MINUTE, over()),
                Jobs.job("desk-tidy", FixedDelay.of(Duration.ofHours(1)), tidy()),
                Jobs.job("outbox", FixedDelay.of(OFTEN), () -> sending.round(clock.instant())),
                Jobs.job("outbox-unknown", Jobs.EVERY_MINUTE, settling::round),
                Jobs.job("bridges", FixedDelay.of(OFTEN), bridges()));
    }

    /** A person who was asked and let it pass counts as tried; only then is a promise one that nobody kept. */
    private Runnable over() {
        return new RepeatedWork(List.of(
                new Part("closing questions that nobody answered", () -> timeouts.unanswered(clock.instant())),
                new Part("ending leases", () -> timeouts.letGo(clock.instant())),
                new Part("telling coordinators", () -> timeouts.alert(clock.instant())),
                new Part("ending requests", () -> timeouts.expire(clock.instant()))));
    }

    /** Behind the processes that begin calls, and behind those that were killed meanwhile. */
    private Runnable bridges() {
        return new RepeatedWork(List.of(
                new Part("ringing responders", () -> bridging.calls().round(clock.instant())),
                new Part("settling bridges", () -> bridging.watch().round(clock.instant()))));
    }

    private Runnable tidy() {
        return new RepeatedWork(List.of(
                new Part("tidying requests", () -> callbacks.tidy(clock.instant())),
                new Part("tidying the outbox", () -> outbox.tidy(clock.instant()))));
    }
}
