package org.porchlight;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.porchlight.directory.StoredSites;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.SenderNumbers;
import org.porchlight.outbox.TextAttempts;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.UnknownTexts;
import org.porchlight.process.RepeatedWork;
import org.porchlight.process.RepeatedWork.Part;
import org.porchlight.script.OverdueLines;
import org.porchlight.script.Script;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.TextReports;
import org.porchlight.twilio.TwilioAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does again and again, on db-scheduler, what nobody waits for at the phone; any number of workers share the jobs. Leases
 * past their time end, texts that wait are sent, bridges that stand still are settled, requests whose window is over end
 * with a sorry. The vault loses what has expired, comes under the newest key, and has its file rewritten every night. The
 * record's closed days are folded, and the provider's copy is swept.
 */
final class Worker implements AutoCloseable {
    /** When few people call. */
    private static final LocalTime NIGHT = LocalTime.of(4, 10);

    /** For texts and calls that somebody waits for, but not at the phone. */
    private static final Schedule OFTEN = FixedDelay.of(Duration.ofSeconds(5));

    private static final LocalTime FOLD = NIGHT.plusMinutes(30);
    private static final Schedule EVERY_MINUTE = FixedDelay.of(Duration.ofMinutes(1));
    private static final Schedule EVERY_HOUR = FixedDelay.of(Duration.ofHours(1));
    private static final Schedule EVERY_DAY = FixedDelay.of(Duration.ofDays(1));
    private static final int LOOK_SECONDS = 30;

    /** Missed for a minute, a worker counts as killed and others take its jobs; as shipped it is half an hour. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final BaseServices base;
    private final Supplier<Script> script;
    private final CallbackServices callbacks;
    private final Services services;
    private final OutboxSender sender;
    private final UnknownTexts unknown;
    private final ErasureSweep sweep;
    private final Scheduler scheduler;
    private final RepeatedWork look;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker ticker").factory());

    Worker(Services services, Supplier<Script> script, TwilioAccount account) {
        this.base = services.base();
        this.script = script;
        this.callbacks = services.callbacks();
        this.services = services;
        TextAttempts attempts = attempts();
        var line = base.settings().line();
        var from = new SenderNumbers(line.callbacks(), line.hotline());
        this.sender = new OutboxSender(
                attempts, bodies(), base.carrier(), from, base.settings().publicUrl() + TextReports.PATH);
        this.unknown = new UnknownTexts(attempts, base.carrier(), from);
        this.sweep = services.sweep(account, unknown);
        this.look = new RepeatedWork(List.of(
                new Part("comparing the vault's keys", base.privacy().watch()::look),
                new Part("forgetting in memory", System::gc)));
        this.scheduler = scheduler();
    }

    private TextAttempts attempts() {
        var out = base.outgoing();
        var privacy = base.privacy();
        return new TextAttempts(base.database(), privacy.vault(), out.table(), out.attempts(), privacy.stops());
    }

    private TextBodies bodies() {
        var sites = new StoredSites(services.sites(), services.holidays());
        return new TextBodies(script, sites, base.outgoing().texts());
    }

    private Scheduler scheduler() {
        return Scheduler.create(base.database().dataSource())
                .startTasks(requestJobs())
                .startTasks(upkeepJobs())
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .threads(4)
                .build();
    }

    /** What requests, texts and bridges need. */
    List<RecurringTask<Void>> requestJobs() {
        var bridging = callbacks.bridging();
        return List.of(
                job("callbacks-over", EVERY_MINUTE, over()),
                job("desk-tidy", EVERY_HOUR, tidy()),
                job("outbox", OFTEN, () -> sender.round(now())),
                job("outbox-unknown", EVERY_MINUTE, unknown::round),
                job(
                        "bridges",
                        OFTEN,
                        new RepeatedWork(List.of(
                                new Part("ringing responders", () -> bridging.calls()
                                        .round(now())),
                                new Part("settling bridges", () -> bridging.watch()
                                        .round(now()))))));
    }

    /** A person who was asked and let it pass counts as tried; only then is a promise one that nobody kept. */
    private Runnable over() {
        var timeouts = callbacks.timeouts();
        var clock = base.database().clock();
        return new RepeatedWork(List.of(
                new Part("closing questions that nobody answered", () -> timeouts.unanswered(now())),
                new Part("ending leases", () -> timeouts.letGo(now())),
                new Part("telling coordinators", () -> timeouts.alert(now())),
                new Part("ending requests", clock.guarding(() -> timeouts.expire(now())))));
    }

    private Runnable tidy() {
        return new RepeatedWork(List.of(
                new Part("tidying requests", () -> callbacks.callbacks().tidy(now())),
                new Part("tidying the outbox", () -> base.outgoing().outbox().tidy(now())),
                new Part(
                        "tidying the counts of texts",
                        () -> base.outgoing().allowance().tidy(now())),
                new Part(
                        "tidying the counts of connections",
                        () -> base.outgoing().connections().tidy(now())),
                new Part("tidying the reports of places", services.reports()::tidy),
                new Part("tidying the history of places", () -> base.database()
                        .commit(handle -> services.directory().history().tidy(handle, now())))));
    }

    private List<RecurringTask<Void>> upkeepJobs() {
        var privacy = base.privacy();
        var clock = base.database().clock();
        var zone = base.zone();
        var fold = services.fold();
        return List.of(
                job("days-of-the-record", EVERY_HOUR, () -> fold.partitions().turnOver(base.today())),
                job("nightly-fold", Schedules.daily(zone, FOLD), clock.guarding(() -> fold.round(base.today()))),
                job("provider-copy", EVERY_MINUTE, () -> sweep.round(now())),
                job("overdue-lines", EVERY_DAY, this::overdueLines),
                job("sessions-tidy", EVERY_HOUR, base.staff().sessions()::tidy),
                job("invitations-tidy", EVERY_HOUR, base.staff().invitations()::tidy),
                job("vault-expiry", EVERY_MINUTE, clock.guarding(() -> privacy.upkeep()
                        .eraseExpired(now()))),
                job("vault-reencrypt", EVERY_MINUTE, privacy.upkeep()::reencrypt),
                job("vault-nightly", Schedules.daily(zone, NIGHT), privacy.rewrite()::ask),
                job("vault-rewrite", EVERY_MINUTE, privacy.rewrite()::ifAsked));
    }

    /** Every day, since an operator who reads only the log would else never hear of it. */
    private void overdueLines() {
        OverdueLines.trouble(now(), script.get().lines()).ifPresent(LOG::warn);
    }

    private static RecurringTask<Void> job(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }

    private Instant now() {
        return base.clocks().real().instant();
    }

    Worker start() {
        look.run();
        ticker.scheduleWithFixedDelay(look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        scheduler.start();
        return this;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        scheduler.stop();
    }
}
