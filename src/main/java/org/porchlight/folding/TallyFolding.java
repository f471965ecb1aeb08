package org.porchlight.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Folds counts of one subject during one closed span. What is too few goes into "other", and what is left of this waits as
 * a bare number for later spans.
 */
public final class TallyFolding {
    private final Threshold threshold;

    public TallyFolding(Threshold threshold) {
        this.threshold = threshold;
    }

    /** @param left how many are in no tally, fewer than the threshold */
    public record Counted(List<Tally> tallies, int left) {}

    /**
     * Folds counts.
     *
     * @param counts by line
     * @param waiting how many of this subject are left from before
     */
    public Counted count(String subject, Map<String, Integer> counts, int waiting, Span span, LocalDate first) {
        List<Tally> tallies = new ArrayList<>();
        int rest = waiting;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (threshold.metBy(count.getValue())) {
                tallies.add(new Tally(span, first, subject, count.getKey(), count.getValue()));
            } else {
                rest += count.getValue();
            }
        }
        if (threshold.metBy(rest)) {
            // Some of it is older than this span.
            tallies.add(new Tally(Span.MONTH, Span.MONTH.first(first), subject, CallRecord.OTHER, rest));
            rest = 0;
        }
        return new Counted(List.copyOf(tallies), rest);
    }
}
