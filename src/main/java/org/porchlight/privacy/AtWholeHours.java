package org.porchlight.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a list as it stood when the last whole hour struck, but for what has left it since: the moment in which something
 * is added to a log, an alert or a page would find the one who did it in a phone company's list. A process that starts
 * tells what is so then.
 */
public final class AtWholeHours<T> {
    private final Function<T, String> name;
    private Instant hour = Instant.MIN;
    private List<T> latest = List.of();
    private List<T> told = List.of();

    /** @param name by which something is known again whose details have changed */
    public AtWholeHours(Function<T, String> name) {
        this.name = name;
    }

    /**
     * Tells the list. To be asked whenever it may have changed, since the last that was given in an hour is told in the next.
     *
     * @param current as it is now
     */
    public synchronized List<T> told(Instant now, List<T> current) {
        Instant begun = now.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(Instant.MIN)) {
            told = current;
        } else if (!begun.equals(hour)) {
            told = latest;
        }
        hour = begun;
        latest = List.copyOf(current);
        Set<String> left = current.stream().map(name).collect(Collectors.toSet());
        told = told.stream().filter(it -> left.contains(name.apply(it))).toList();
        return told;
    }
}
