package org.porchlight.disclosure;

import java.util.ArrayList;
import java.util.Collection;
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
 * more than that, more of them aren't shown. No count that is shown reads as little as a small one: what would be rounded
 * down to that is rounded up.
 */
public final class Disclosure {
    private static final int NEAREST = 5;

    /** How far a rounded count may be from the true one. */
    static final int OFF = NEAREST / 2;

    private final int least;

    /** The smallest that a rounded count reads. */
    private final int smallest;

    /** @param least the smallest count that is shown */
    public Disclosure(int least) {
        this.least = least;
        this.smallest = (least + NEAREST - 1) / NEAREST * NEAREST;
    }

    /** The least and the most that something may be, for who knows what is shown. */
    record Range(long low, long high) {
        private static final int ANY = Integer.MAX_VALUE;

        static Range exactly(int sum) {
            return new Range(sum, sum);
        }
    }

    /** The reading of a count of the whole line, whose parts may have been shown already. */
    Reading whole(int count, List<Reading> parts) {
        if (count < least) {
            return few();
        }
        return parts.isEmpty() || wide(parts, Range.exactly(count)) ? new Exact(count) : new Withheld(least);
    }

    /** The reading of a count beside which nothing is known. */
    public Reading reading(int count) {
        return count < least ? few() : new About(Math.max(smallest, rounded(count)));
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
        lines.forEach((line, count) -> shown.put(line, reading(count)));
        return total.isEmpty() ? Optional.of(shown) : under(lines, shown, apart, Range.exactly(total.get()));
    }

    /**
     * What is shown of a breakdown when its sum is known to lie in a range: so many of its counts, the smallest first, are
     * not shown as it takes; empty when that is all of them and not enough.
     */
    Optional<Map<String, Reading>> under(
            Map<String, Integer> lines, Map<String, Reading> before, List<Reading> apart, Range sum) {
        Map<String, Reading> shown = new LinkedHashMap<>(before);
        List<String> next = lines.keySet().stream()
                .filter(line -> shown.get(line) instanceof About)
                .sorted(Comparator.comparing(lines::get))
                .toList();
        int withheld = 0;
        while (!wide(both(shown, apart), sum)) {
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
    private boolean wide(List<Reading> cells, Range sum) {
        long low = cells.stream().mapToLong(this::low).sum();
        long high = cells.stream().mapToLong(cell -> high(cell, sum.high())).sum();
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell) instanceof Few)
                .allMatch(cell -> {
                    long most = high(cells.get(cell), sum.high());
                    return low + most <= sum.high() && high - most >= sum.low();
                });
    }

    /** What is known of the sum of counts by what is shown of them. */
    Range sum(Collection<Reading> cells) {
        return new Range(
                cells.stream().mapToLong(this::low).sum(),
                cells.stream().mapToLong(cell -> high(cell, Range.ANY)).sum());
    }

    private long low(Reading reading) {
        return switch (reading) {
            case Exact exact -> exact.contacts();
            case About about -> about.contacts() <= smallest ? least : about.contacts() - OFF;
            case Few _ -> 0;
            case Withheld withheld -> withheld.least();
        };
    }

    private static long high(Reading reading, long sum) {
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
