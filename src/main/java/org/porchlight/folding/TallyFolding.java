package org.porchlight.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds counts of one subject during one closed span. What is too few, or nearly everybody's, goes into "other", a contact
 * once, and what is left of this waits as a bare number for later spans.
 */
public final class TallyFolding {
    private final Threshold threshold;

    public TallyFolding(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * What was counted during a span.
     *
     * @param alike how many contacts, each once, by all the lines that were so of them
     * @param among how many there were of which it may be so, and of which somebody with a phone bill knows
     */
    public record Counts(String subject, Map<Set<String>, Integer> alike, int among) {
        /** Counts of what isn't known from any bill: whom it was so of can't be told from how many it was so. */
        public static Counts ofUnknown(String subject, Map<String, Integer> byLine) {
            Map<Set<String>, Integer> apart = new HashMap<>();
            byLine.forEach((line, contacts) -> apart.put(Set.of(line), contacts));
            return new Counts(subject, apart, Integer.MAX_VALUE);
        }

        private SortedMap<String, Integer> byLine() {
            SortedMap<String, Integer> lines = new TreeMap<>();
            alike.forEach((of, contacts) -> of.forEach(line -> lines.merge(line, contacts, Integer::sum)));
            return lines;
        }

        /** How many there are of which one of these lines was so, each once however many were. */
        private int together(Set<String> lines) {
            return alike.entrySet().stream()
                    .filter(each -> each.getKey().stream().anyMatch(lines::contains))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** @param left how many are in no tally, fewer than the threshold */
    public record Counted(List<Tally> tallies, int left) {}

    /**
     * Folds counts.
     *
     * @param waiting how many of this subject are left from before
     */
    public Counted count(Counts counts, int waiting, Span span, LocalDate first) {
        List<Tally> tallies = new ArrayList<>();
        Set<String> untold = new HashSet<>();
        counts.byLine().forEach((line, contacts) -> {
            if (threshold.metBy(contacts) && !Sameness.nearlyAll(contacts, counts.among())) {
                tallies.add(new Tally(span, first, counts.subject(), line, contacts));
            } else {
                untold.add(line);
            }
        });
        int rest = waiting + counts.together(untold);
        if (threshold.metBy(rest)) {
            // Some of it is older than this span.
            tallies.add(new Tally(Span.MONTH, span.month(first), counts.subject(), CallRecord.OTHER, rest));
            rest = 0;
        }
        return new Counted(List.copyOf(tallies), rest);
    }
}
