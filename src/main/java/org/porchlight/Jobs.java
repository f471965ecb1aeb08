package org.porchlight;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.porchlight.records.NotePartitions;

/**
 * What the worker does again and again, on db-scheduler, so that any number of workers share it: it keeps the days of
 * the record, makes tomorrow's table and drops the old ones whole.
 */
final class Jobs implements AutoCloseable {
    private final Scheduler scheduler;

    Jobs(Ground ground, Clocks clocks) {
        var partitions = new NotePartitions(ground.database());
        RecurringTask<Void> days = Tasks.recurring("days-of-the-record", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        partitions.turnOver(LocalDate.ofInstant(clocks.real().instant(), ground.line().zone())));
        this.scheduler = Scheduler.create(ground.database().dataSource())
                .startTasks(List.of(days))
                .pollingInterval(Duration.ofSeconds(10))
                .threads(2)
                .build();
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
