package org.porchlight.repeating;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs work of one process again and again, on one thread of its own, and has each part of it watched. Nothing else in the
 * program does so: what no {@link TaskWatch} knows of could stand still for weeks.
 */
public final class Ticker implements AutoCloseable {
    private final TaskWatch watch;
    private final ScheduledExecutorService thread;

    /** Runs nothing yet. @param name of its thread */
    public Ticker(String name, TaskWatch watch) {
        this.watch = watch;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Ends one repetition; a run that is under way ends by itself. */
    public interface Repetition {
        void end();
    }

    /**
     * Runs work from now on; the first time when one pause is over.
     *
     * @param pause between two runs
     * @param late after so long without a good run, a part is said to be late
     */
    public Repetition every(Duration pause, Duration late, RepeatedWork work) {
        work.watchedBy(watch, late);
        long millis = pause.toMillis();
        ScheduledFuture<?> running = thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    /** The same, with the first run at once. */
    public Repetition nowAndEvery(Duration pause, Duration late, RepeatedWork work) {
        work.watchedBy(watch, late);
        ScheduledFuture<?> running = thread.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    /** Ends all; what is under way is interrupted. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
