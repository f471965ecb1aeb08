package org.porchlight.folding;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many contact-days a class of records holds at least. Counts contacts, never people: five may be one person's.
 *
 * @param contacts may only be more than {@value #LEAST}
 */
public record Threshold(int contacts) {
    /** The least that there is. */
    public static final int LEAST = 5;

    public Threshold {
        if (contacts < LEAST) {
            throw new IllegalArgumentException("a threshold only goes up from " + LEAST);
        }
    }

    boolean metBy(int count) {
        return count >= contacts;
    }

    /** Says of each value what may be kept: the value itself, or that it is another where too few have it. */
    <T> Function<String, String> common(Stream<T> all, Function<T, String> value) {
        Map<String, Long> counts = all.collect(Collectors.groupingBy(value, Collectors.counting()));
        return each -> metBy(counts.getOrDefault(each, 0L).intValue()) ? each : CallRecord.OTHER;
    }
}
