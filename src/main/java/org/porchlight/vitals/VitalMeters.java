package org.porchlight.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.porchlight.database.DatabaseAway;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.web.BriefMemory;

/** Has measured what an alert may go by: tasks and jobs that are late, workers, what refuses us. Nothing of a person. */
final class VitalMeters {
    private static final double UNKNOWN = Double.NaN;

    private final MeterRegistry registry;
    private final BooleanSupplier away;

    /** @param away whether the database was away when it was asked last: then no gauge waits for it */
    VitalMeters(MeterRegistry registry, BooleanSupplier away) {
        this.registry = registry;
        this.away = away;
    }

    /** Adds a gauge that asks nothing. */
    void gauge(String name, String description, Supplier<Number> value) {
        gauge(name, description, Tags.empty(), value);
    }

    /** Adds a gauge that asks the database; it is unknown while that is away. */
    void stored(String name, String description, Supplier<Number> value) {
        gauge(name, description, Tags.empty(), there(value));
    }

    private Supplier<Number> there(Supplier<Number> value) {
        return () -> away.getAsBoolean() ? UNKNOWN : value.get();
    }

    private void gauge(String name, String description, Tags tags, Supplier<Number> value) {
        Gauge.builder("porchlight." + name, () -> known(value))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private static Number known(Supplier<Number> value) {
        try {
            return value.get();
        } catch (DatabaseAway away) {
            return UNKNOWN;
        }
    }

    /** Adds a gauge for each task that is watched by now. */
    void tasks(TaskWatch tasks) {
        tasks.names()
                .forEach(name -> gauge(
                        "task.late",
                        "1 when something that this process repeats hasn't gone well for too long",
                        Tags.of("task", name),
                        () -> tasks.late(name) ? 1 : 0));
    }

    /**
     * Adds a gauge for each job of the workers.
     *
     * @param read asked at most every few seconds
     * @param clock the real time
     */
    void jobs(Supplier<Map<Job, JobRows.Last>> read, InstantSource clock) {
        var jobs = new BriefMemory<>(read, clock);
        Arrays.stream(Job.values())
                .forEach(job -> gauge(
                        "job.late",
                        "1 when a worker's job hasn't gone well for too long",
                        Tags.of("job", job.column()),
                        there(() -> jobs.get().get(job).late(job) ? 1 : 0)));
    }
}
