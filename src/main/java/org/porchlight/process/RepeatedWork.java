package org.porchlight.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs several parts of work one after the other, for a ticker or a job that does so again and again. A part that fails
 * is logged, and named until it works again; it keeps none of the others from running, and never ends the repetition.
 */
public final class RepeatedWork implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);

    private final List<Part> parts;
    private final Map<String, String> failing = new LinkedHashMap<>();

    /** One part of the work. @param name such as {@code the places} */
    public record Part(String name, Runnable work) {}

    /** Runs nothing yet. @param parts in the order in which they run */
    public RepeatedWork(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Runs each part once. Throws nothing, whatever a part throws: a ticker would never run it again. */
    @Override
    public void run() {
        parts.forEach(this::run);
    }

    private void run(Part part) {
        try {
            part.work().run();
            worked(part);
        } catch (RuntimeException | Error broken) {
            OutOfMemory.endFor(broken);
            failed(part, broken);
        }
    }

    private synchronized void worked(Part part) {
        failing.remove(part.name());
    }

    /**
     * Says it once, and not what the failure says: that may quote what nobody is to read in a log. That the database is away
     * is said by the database.
     */
    private synchronized void failed(Part part, Throwable broken) {
        String kind = broken.getClass().getSimpleName();
        boolean said = DatabaseAway.behind(broken);
        if (!kind.equals(failing.put(part.name(), kind)) && !said) {
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
