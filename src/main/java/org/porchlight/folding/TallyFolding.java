package org.porchlight.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Folds counts of one subject during one closed span. What is too few, or nearly everybody's, goes into "other", and what is
 * left of this waits as a bare number for later spans.
 */
public final class TallyFolding {
    private final Threshold threshold;

    public TallyFolding(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * What was counted during a span.
     *
     * @param byLine how many contacts, each once at most
     * @param among how many there were of which it may be so, and of which somebody with a phone bill knows
     */
    public record Counts(String subject, Map<String, Integer> byLine, int among) {
        /** Counts of what isn't known from any bill: whom it was so of can't be told from how many it was so. */
        public static Counts ofUnknown(String subject, Map<String, Integer> byLine) {
            return new Counts(subject, byLine, Integer.MAX_VALUE);
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
        int rest = waiting;
        for (Map.Entry<String, Integer> count : counts.byLine().entrySet()) {
            if (threshold.metBy(count.getValue()) && !Sameness.nearlyAll(count.getValue(), counts.among())) {
                tallies.add(new Tally(span, first, counts.subject(), count.getKey(), count.getValue()));
            } else {
                rest += count.getValue();
            }
        }
        if (threshold.metBy(rest)) {
            // Some of it is older than this span.
            tallies.add(new Tally(Span.MONTH, span.month(first), counts.subject(), CallRecord.OTHER, rest));
            rest = 0;
        }
        return new Counted(List.copyOf(tallies), rest);
    }
}
