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
import java.util.function.Supplier;
import org.porchlight.callbacks.AfterRestore;
import org.porchlight.directory.StoredSites;
import org.porchlight.outbox.OutboxSender;
import org.porchlight.outbox.SenderNumbers;
import org.porchlight.outbox.TextBodies;
import org.porchlight.outbox.UnknownTexts;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.script.OverdueLines;
import org.porchlight.script.Script;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.vitals.Job;
import org.porchlight.vitals.ProcessKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does again and again, on db-scheduler, what nobody waits for at the phone; any number of workers share the jobs. Leases
 * past their time end, texts that wait are sent, bridges that stand still are settled, requests whose window is over end
 * with a sorry. The vault loses what has expired, comes under the newest key, and has its file rewritten every ten minutes. The
 * record's closed days are folded, and the provider's copy is swept.
 */
final class Worker implements AutoCloseable {
    /** When few people call. */
    private static final LocalTime NIGHT = LocalTime.of(4, 40);

    /** For texts and calls that somebody waits for, but not at the phone. */
    private static final Schedule OFTEN = FixedDelay.of(Duration.ofSeconds(5));

    private static final Schedule EVERY_MINUTE = FixedDelay.of(Duration.ofMinutes(1));
    private static final Schedule EVERY_HOUR = FixedDelay.of(Duration.ofHours(1));
    private static final Schedule EVERY_DAY = FixedDelay.of(Duration.ofDays(1));

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

    Worker(Services services, Supplier<Script> script, TwilioAccount account) {
        this.base = services.base();
        this.script = script;
        this.callbacks = services.callbacks();
        this.services = services;
        var line = base.settings().line();
        var from = new SenderNumbers(line.callbacks(), line.hotline());
        this.sender = base.sender(bodies());
        this.unknown = new UnknownTexts(base.outgoing().sending(base.privacy()), base.carrier(), from);
        this.sweep = services.sweep(account, unknown);
        this.scheduler = scheduler();
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
                job(Job.CALLBACKS_OVER, EVERY_MINUTE, over()),
                job(Job.DESK_TIDY, EVERY_HOUR, tidy()),
                job(Job.OUTBOX, OFTEN, () -> sender.round(now())),
                job(Job.OUTBOX_UNKNOWN, EVERY_MINUTE, unknown::round),
                job(
                        Job.BRIDGES,
                        OFTEN,
                        Part.of("ringing responders", () -> bridging.calls().round(now())),
                        Part.of("settling bridges", () -> bridging.watch().round(now()))));
    }

    /** A person who was asked and let it pass counts as tried; only then is a promise one that nobody kept. */
    private Part[] over() {
        var timeouts = callbacks.timeouts();
        var clock = base.database().clock();
        return new Part[] {
            Part.of("closing questions that nobody answered", () -> timeouts.unanswered(now())),
            Part.of("ending leases", () -> timeouts.letGo(now())),
            Part.of("telling coordinators", () -> timeouts.alert(now())),
            Part.of("ending requests", clock.guarding(() -> timeouts.expire(now())))
        };
    }

    private Part[] tidy() {
        var out = base.outgoing();
        var kept = base.settings().line().records();
        return new Part[] {
            Part.of("tidying requests", () -> callbacks.callbacks().tidy(now())),
            Part.of("tidying the outbox", () -> out.outbox().tidy(now(), kept.attemptDays())),
            Part.of("tidying the log of staff", () -> base.staff().acts().tidy(now(), kept.logMonths())),
            Part.of("tidying the counts of texts", () -> out.allowance().tidy(now())),
            Part.of("tidying the counts of connections", () -> out.connections().tidy(now())),
            Part.of("tidying the reports of places", services.reports()::tidy),
            Part.of("tidying the history of places", () -> base.database()
                    .commit(handle -> services.directory().history().tidy(handle, now())))
        };
    }

    List<RecurringTask<Void>> upkeepJobs() {
        var privacy = base.privacy();
        var upkeep = privacy.upkeep();
        var staff = base.staff();
        var fold = services.fold();
        var clock = base.database().clock();
        return List.of(
                job(Job.DAYS_OF_THE_RECORD, EVERY_HOUR, () -> fold.partitions().turnOver(base.today())),
                job(
                        Job.NIGHTLY_FOLD,
                        Schedules.daily(base.zone(), NIGHT),
                        clock.guarding(() -> fold.round(base.today()))),
                job(Job.PROVIDER_COPY, EVERY_MINUTE, () -> sweep.round(now())),
                job(Job.OVERDUE_LINES, EVERY_DAY, this::overdueLines),
                job(Job.SESSIONS_TIDY, EVERY_HOUR, staff.sessions()::tidy),
                job(Job.INVITATIONS_TIDY, EVERY_HOUR, staff.invitations()::tidy),
                job(Job.VAULT_EXPIRY, EVERY_MINUTE, clock.guarding(() -> upkeep.eraseExpired(now()))),
                job(Job.VAULT_REENCRYPT, EVERY_MINUTE, upkeep::reencrypt),
                job(Job.VAULT_REWRITE, EVERY_MINUTE, () -> privacy.rewrite().ifDue(now())));
    }

    /** Every day, since an operator who reads only the log would else never hear of it. */
    private void overdueLines() {
        OverdueLines.trouble(now(), script.get().lines()).ifPresent(LOG::warn);
    }

    private RecurringTask<Void> job(Job job, Schedule schedule, Runnable work) {
        return job(job, schedule, Part.of(job.words(), work));
    }

    /**
     * A job of which a part has failed counts as failed, so that whoever reads when it last went well is told so. What a
     * backup brought back meanwhile is brought to rest before any part acts on it.
     */
    private RecurringTask<Void> job(Job job, Schedule schedule, Part... parts) {
        var work = new RepeatedWork(List.of(parts));
        return Tasks.recurring(job.column(), schedule).execute((instance, context) -> {
            AfterRestore.bringToRestIfRestored(base.database());
            work.runOrFail();
        });
    }

    private Instant now() {
        return base.clocks().real().instant();
    }

    Worker start() {
        base.privacy().watch().look();
        var compared = Part.telling("comparing the vault's keys", base.privacy().watch()::look);
        var forgotten = Part.of("forgetting in memory", System::gc);
        var alerts = base.alerts(sender);
        var telling =
                Part.of("telling what is wrong", () -> alerts.look(base.vitals().trouble()));
        base.lives(ProcessKind.WORK, compared, forgotten, telling);
        scheduler.start();
        return this;
    }

    @Override
    public void close() {
        base.vitals().ends(ProcessKind.WORK);
        scheduler.stop();
    }
}
