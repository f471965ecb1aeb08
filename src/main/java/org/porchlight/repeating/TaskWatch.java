package org.porchlight.repeating;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Knows every repeated task of a process by its name, when it last went well, and how long it may take until it does so
 * again. Whoever asks finds out on their own thread, so that a ticker that has ended or hangs is found, too. Runs nothing.
 */
public final class TaskWatch {
    private static final String REMEDY = " Its log may say why; if the database answers, start this process again.";

    private final LongSupplier nanos;
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    /** @param nanos passes whatever is done to the machine's clock, as {@link System#nanoTime} does */
    public TaskWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One task. A new one counts as good from when it is watched. */
    private record Task(Duration late, long good) {}

    /**
     * Watches one more task, or one of the same name instead.
     *
     * @param name such as {@code looking for changed places}; holds nothing of a person
     * @param late after so long without a good run, {@link #late()} says so
     * @return what the task runs each time that it went well
     */
    synchronized Runnable watch(String name, Duration late) {
        tasks.put(name, new Task(late, nanos.getAsLong()));
        return () -> good(name);
    }

    private synchronized void good(String name) {
        tasks.computeIfPresent(name, (_, task) -> new Task(task.late(), nanos.getAsLong()));
    }

    /** Names all tasks that are watched. */
    public synchronized List<String> names() {
        return List.copyOf(tasks.keySet());
    }

    /** Tells how long ago a task last went well; nothing when there is none of that name. */
    synchronized Duration since(String name) {
        Task task = tasks.get(name);
        return task == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - task.good());
    }

    /** Whether a task hasn't gone well for too long. */
    public synchronized boolean late(String name) {
        Task task = tasks.get(name);
        return task != null && since(name).compareTo(task.late()) > 0;
    }

    /** The time that has passed, from no moment in particular. */
    public Duration now() {
        return Duration.ofNanos(nanos.getAsLong());
    }

    /** Says which tasks haven't gone well for too long, and what to do, each in its own words. */
    public synchronized List<String> late() {
        return tasks.keySet().stream()
                .filter(this::late)
                .map(name -> said(name, since(name)))
                .toList();
    }

    private static String said(String name, Duration since) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " has not gone well for "
                + (since.toMinutes() < 2 ? since.toSeconds() + " seconds." : since.toMinutes() + " minutes.") + REMEDY;
    }
}
