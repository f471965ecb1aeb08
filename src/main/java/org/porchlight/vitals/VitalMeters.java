package org.porchlight.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.porchlight.database.DatabaseAway;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.web.BriefMemory;

/** Has measured whether each repeated task and job runs as it should, and how many workers live. Nothing of a person. */
final class VitalMeters {
    private static final double UNKNOWN = Double.NaN;

    private final TaskWatch tasks;
    private final IntSupplier workers;
    private final Supplier<Map<Job, JobRows.Last>> asked;
    private final BriefMemory<Map<Job, JobRows.Last>> jobs;

    /**
     * @param workers counts those that live; it and {@code asked} throw while the database is away
     * @param clock the real time
     */
    VitalMeters(TaskWatch tasks, IntSupplier workers, Supplier<Map<Job, JobRows.Last>> asked, InstantSource clock) {
        this.workers = workers;
        this.asked = asked;
        this.tasks = tasks;
        this.jobs = new BriefMemory<>(this::look, clock);
    }

    /** Adds the gauges; those of tasks, for the tasks that are watched by now. */
    void into(MeterRegistry registry) {
        Gauge.builder("porchlight.workers", this, VitalMeters::workers)
                .description("Workers that live; unknown while the database is away")
                .register(registry);
        tasks.names().forEach(name -> Gauge.builder("porchlight.task.late", this, it -> it.tasks.late(name) ? 1 : 0)
                .description("1 when something that this process repeats hasn't gone well for too long")
                .tag("task", name)
                .register(registry));
        Arrays.stream(Job.values()).forEach(job -> Gauge.builder("porchlight.job.late", this, it -> it.late(job))
                .description("1 when a worker's job hasn't gone well for too long")
                .tag("job", job.column())
                .register(registry));
    }

    private static double workers(VitalMeters it) {
        try {
            return it.workers.getAsInt();
        } catch (DatabaseAway away) {
            return UNKNOWN;
        }
    }

    private double late(Job job) {
        JobRows.Last last = jobs.get().get(job);
        return last == null ? UNKNOWN : last.late(job) ? 1 : 0;
    }

    private Map<Job, JobRows.Last> look() {
        try {
            return asked.get();
        } catch (DatabaseAway away) {
            return Map.of();
        }
    }
}
