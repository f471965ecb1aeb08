package org.porchlight.folding;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a class tells what each of its contacts was about: it does where all say the same, or nearly all. Then whoever
 * knows that somebody is in it knows that too, however many they are.
 */
final class Sameness {
    /** None may have more than four fifths. */
    private static final int MOST = 4;

    private static final int OF = 5;

    private Sameness() {}

    /** Whether what is true of so many is true of nearly all of them. */
    static boolean nearlyAll(int count, int all) {
        return (long) count * OF > (long) all * MOST;
    }

    /** Whether values are mixed enough: two at least, none above four fifths of all. */
    static boolean mixed(Collection<String> values) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.size() > 1
                && counts.values().stream().noneMatch(count -> nearlyAll(count.intValue(), values.size()));
    }
}
