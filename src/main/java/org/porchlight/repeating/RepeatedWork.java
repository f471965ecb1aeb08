package org.porchlight.repeating;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.porchlight.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs several parts of work one after the other, for a {@link Ticker} or a job that does so again and again. A part that
 * fails is logged, and named until it works again; it keeps none of the others from running, and never ends the repetition.
 */
public final class RepeatedWork implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);

    private final List<Part> parts;
    private final Map<String, String> failing = new LinkedHashMap<>();
    private final Map<String, Runnable> good = new HashMap<>();

    /**
     * One part of the work.
     *
     * @param name such as {@code refreshing the places}
     * @param work tells whether all went well; one that lasts runs what it is given whenever it goes well
     */
    public record Part(String name, Predicate<Runnable> work) {
        /** What has gone well unless it throws something. */
        public static Part of(String name, Runnable work) {
            return new Part(name, _ -> {
                work.run();
                return true;
            });
        }

        /** What tells whether it has gone well. */
        public static Part telling(String name, BooleanSupplier work) {
            return new Part(name, _ -> work.getAsBoolean());
        }
    }

    /** Runs nothing yet. @param parts in the order in which they run */
    public RepeatedWork(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Has each part watched. */
    synchronized void watchedBy(TaskWatch watch, Duration late) {
        parts.forEach(part -> good.put(part.name(), watch.watch(part.name(), late)));
    }

    /** Runs each part once. Throws nothing, whatever a part throws: a ticker would never run it again. */
    @Override
    public void run() {
        parts.forEach(this::runs);
    }

    /**
     * Runs each part once.
     *
     * @throws PartsFailed afterwards, when one has not gone well
     */
    public void runOrFail() {
        List<String> failed = new ArrayList<>();
        parts.stream().filter(part -> !runs(part)).map(Part::name).forEach(failed::add);
        if (!failed.isEmpty()) {
            throw new PartsFailed(failed);
        }
    }

    private boolean runs(Part part) {
        try {
            boolean well = part.work().test(() -> isGood(part));
            worked(part);
            if (well) {
                isGood(part);
            }
            return well;
        } catch (RuntimeException | Error broken) {
            OutOfMemory.endFor(broken);
            failed(part, broken);
            return false;
        }
    }

    private synchronized void worked(Part part) {
        failing.remove(part.name());
    }

    private synchronized void isGood(Part part) {
        good.getOrDefault(part.name(), () -> {}).run();
    }

    /**
     * Says it once, and not what the failure says: that may quote what nobody is to read in a log. That the database is away
     * is said by the database.
     */
    private synchronized void failed(Part part, Throwable broken) {
        String kind = broken.getClass().getSimpleName();
        if (!kind.equals(failing.put(part.name(), kind)) && !DatabaseAway.behind(broken)) {
            LOG.error("{} failed: {} at {}", part.name(), kind, where(broken));
        }
    }

    private static String where(Throwable broken) {
        StackTraceElement[] trace = broken.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }

    /** Says which parts failed when they last ran, a sentence each. */
    public synchronized List<String> failing() {
        return failing.entrySet().stream()
                .map(each -> sentence(each.getKey() + " failed (" + each.getValue() + "); it is tried again."))
                .toList();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
