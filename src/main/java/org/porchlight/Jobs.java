package org.porchlight;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.privacy.VaultWatch;
import org.porchlight.process.RepeatedWork;
import org.porchlight.process.RepeatedWork.Part;
import org.porchlight.records.NotePartitions;
import org.porchlight.script.Script;

/**
 * What the worker does again and again, on db-scheduler, so that any number of workers share it: it keeps the days of
 * the record, makes tomorrow's table and drops the old ones whole; it erases from the vault what has expired, brings
 * its rows under the newest key, and has its file written anew every night and soon after somebody asked. It forgets sessions and
 * invitations that are over. The desk's are in {@link DeskJobs}.
 */
final class Jobs implements AutoCloseable {
    /** When few people call. */
    private static final LocalTime NIGHT = LocalTime.of(4, 10);

    static final Schedule EVERY_MINUTE = FixedDelay.of(Duration.ofMinutes(1));
    private static final int LOOK_SECONDS = 30;

    /** Missed for a minute, a worker counts as killed and others take what it was at; as shipped it is half an hour. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 6;

    private final Scheduler scheduler;
    private final RepeatedWork look;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker ticker").factory());

    Jobs(LineContext ground, Clocks clocks, VaultWatch vaultWatch, Script script, Carrier carrier) {
        var partitions = new NotePartitions(ground.database());
        var rewrite = new VaultRewrite(ground.database());
        var upkeep = new VaultUpkeep(ground.keys(), ground.database(), rewrite);
        this.look = new RepeatedWork(List.of(new Part("comparing the vault's keys", vaultWatch::look)));
        var staff = new StaffServices(ground.database());
        var sessions = staff.sessions(clocks);
        var invitations = staff.invitations(clocks);
        var desk = new DeskJobs(ground, vaultWatch.vault(), script, carrier, clocks);
        this.scheduler = Scheduler.create(ground.database().dataSource())
                .startTasks(desk.jobs())
                .startTasks(List.of(
                        job(
                                "days-of-the-record",
                                FixedDelay.of(Duration.ofHours(1)),
                                () -> partitions.turnOver(LocalDate.ofInstant(
                                        clocks.real().instant(), ground.line().zone()))),
                        job("sessions-tidy", FixedDelay.of(Duration.ofHours(1)), sessions::tidy),
                        job("invitations-tidy", FixedDelay.of(Duration.ofHours(1)), invitations::tidy),
                        job(
                                "vault-expiry",
                                EVERY_MINUTE,
                                () -> upkeep.eraseExpired(clocks.real().instant())),
                        job("vault-reencrypt", EVERY_MINUTE, upkeep::reencrypt),
                        job("vault-nightly", Schedules.daily(ground.line().zone(), NIGHT), rewrite::ask),
                        job("vault-rewrite", EVERY_MINUTE, rewrite::ifAsked)))
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .threads(3)
                .build();
    }

    static RecurringTask<Void> job(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }

    void start() {
        look.run();
        ticker.scheduleWithFixedDelay(look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        scheduler.start();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        scheduler.stop();
    }
}
