package org.porchlight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.porchlight.desk.Callbacks;
import org.porchlight.desk.Carrier;
import org.porchlight.desk.Outbox;
import org.porchlight.desk.Sending;
import org.porchlight.desk.Shifts;
import org.porchlight.privacy.Vault;
import org.porchlight.script.Script;
import org.porchlight.twilio.TextReports;

/** The desk's part of the worker's jobs: promises whose time is over end with a sorry, and what waits to be sent goes. */
final class DeskJobs {
    /** Somebody waits for what these texts tell, but not at the phone. */
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final Callbacks callbacks;
    private final Outbox outbox;
    private final Sending sending;
    private final Bridging bridging;
    private final InstantSource clock;

    DeskJobs(Ground ground, Vault vault, Script script, Carrier carrier, InstantSource clock) {
        // Only promising asks who is on shift.
        this.callbacks = Line.callbacks(ground, vault, new Shifts(ground.database(), false), clock);
        this.outbox = new Outbox(ground.database(), vault);
        this.sending = new Sending(
                new Sending.Ledger(ground.database(), ground.keys(), vault),
                carrier,
                new Sending.Wording(
                        script.words(), ground.line().callbacks(), ground.line().hotline(),
                        ground.publicUrl() + TextReports.PATH),
                clock);
        this.bridging = new Bridging(ground, vault, carrier);
        this.clock = clock;
    }

    List<RecurringTask<Void>> jobs() {
        return List.of(
                Jobs.job("callbacks-over", Jobs.EVERY_MINUTE, this::end),
                Jobs.job("desk-tidy", FixedDelay.of(Duration.ofHours(1)), this::tidy),
                Jobs.job("outbox", FixedDelay.of(OFTEN), sending::round),
                Jobs.job("bridges", FixedDelay.of(OFTEN), this::bridge));
    }

    private void end() {
        callbacks.expire(clock.instant(), (handle, expired) -> outbox.sorry(handle, expired, clock.instant()));
    }

    /** Behind the processes that begin calls, and behind those that were killed meanwhile. */
    private void bridge() {
        bridging.calls().round(clock.instant());
        bridging.watch().round(clock.instant());
    }

    private void tidy() {
        callbacks.tidy(clock.instant());
        outbox.tidy(clock.instant());
    }
}
