package org.porchlight.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;

/**
 * Decides what is shown of counts. A small one reads "10 or fewer", none too; and wherever the others around it would say
 * more than that, more of them aren't shown.
 */
public final class Disclosure {
    private static final int NEAREST = 5;

    /** How far a rounded count may be from the true one. */
    static final int OFF = NEAREST / 2;

    private final int least;

    /** @param least the smallest count that is shown */
    public Disclosure(int least) {
        this.least = least;
    }

    /** The reading of a count of the whole line, whose parts may have been shown already. */
    Reading whole(int count, List<Reading> parts) {
        if (count < least) {
            return few();
        }
        return parts.isEmpty() || wide(parts, count) ? new Exact(count) : new Withheld(least);
    }

    /**
     * The lines of a breakdown; empty when no line can be shown.
     *
     * @param lines true counts, in their order
     * @param apart readings of what belongs to the same total, and is shown elsewhere
     * @param total of lines and those, which everybody may know; empty when nobody can
     */
    Optional<Map<String, Reading>> table(Map<String, Integer> lines, List<Reading> apart, Optional<Integer> total) {
        Map<String, Reading> shown = new LinkedHashMap<>();
        lines.forEach((line, count) -> shown.put(line, count < least ? few() : new About(rounded(count))));
        List<String> next = lines.keySet().stream()
                .filter(line -> lines.get(line) >= least)
                .sorted(Comparator.comparing(lines::get))
                .toList();
        int withheld = 0;
        while (total.isPresent() && !wide(both(shown, apart), total.get())) {
            if (withheld == next.size()) {
                return Optional.empty();
            }
            shown.put(next.get(withheld++), new Withheld(least));
        }
        return Optional.of(shown);
    }

    private static List<Reading> both(Map<String, Reading> shown, List<Reading> apart) {
        List<Reading> all = new ArrayList<>(shown.values());
        all.addAll(apart);
        return all;
    }

    /** Whether each of the small counts may still be any that its reading allows, for who knows the others and the sum. */
    private boolean wide(List<Reading> cells, int sum) {
        long low = cells.stream().mapToLong(this::low).sum();
        long high = cells.stream().mapToLong(cell -> high(cell, sum)).sum();
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell) instanceof Few)
                .allMatch(cell -> {
                    long most = high(cells.get(cell), sum);
                    return low + most <= sum && high - most >= sum;
                });
    }

    private long low(Reading reading) {
        return switch (reading) {
            case Exact exact -> exact.contacts();
            case About about -> Math.max(least, about.contacts() - OFF);
            case Few _ -> 0;
            case Withheld withheld -> withheld.least();
        };
    }

    private static long high(Reading reading, int sum) {
        return switch (reading) {
            case Exact exact -> exact.contacts();
            case About about -> about.contacts() + OFF;
            case Few few -> few.most();
            case Withheld _ -> sum;
        };
    }

    private Few few() {
        return new Few(least - 1);
    }

    private static int rounded(int count) {
        return (count + OFF) / NEAREST * NEAREST;
    }
}
