package org.porchlight.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.TallyFolding;
import org.porchlight.folding.TallyFolding.Counts;
import org.porchlight.folding.Threshold;

/** Folds counts that belong to no contact into tallies, in the transaction of the nightly fold. */
final class TallyFold {
    private final RecordRules rules;
    private final TallyTable tallies = new TallyTable();

    TallyFold(RecordRules rules) {
        this.rules = rules;
    }

    /** The first days of the spans that are over, and of which staff see no day any more. */
    SortedSet<LocalDate> closed(Handle handle, DayCounts counts, LocalDate today) {
        LocalDate shown = today.minusDays(counts.shownDays());
        SortedSet<LocalDate> spans = new TreeSet<>();
        counts.days(handle).stream()
                .filter(day -> rules.unit().closed(day, shown))
                .forEach(day -> spans.add(rules.unit().first(day)));
        return spans;
    }

    /** Folds one span of them, and erases it where it stood. */
    void fold(Handle handle, Threshold threshold, DayCounts counts, LocalDate first, LocalDate today) {
        Map<String, Integer> taken = counts.take(handle, first, rules.unit().after(first));
        fold(handle, threshold, Counts.ofUnknown(counts.subject(), taken), first, today);
    }

    /** Folds counts of one span. */
    void fold(Handle handle, Threshold threshold, Counts counts, LocalDate first, LocalDate today) {
        int waiting = tallies.left(handle, counts.subject());
        var counted = new TallyFolding(threshold).count(counts, waiting, rules.unit(), first);
        tallies.add(handle, counted.tallies(), keptFrom(today));
        tallies.leave(handle, counts.subject(), counted.left());
    }

    /** Erases what is past its time. */
    void forget(Handle handle, LocalDate today) {
        tallies.add(handle, List.of(), keptFrom(today));
    }

    private LocalDate keptFrom(LocalDate today) {
        return today.minusMonths(rules.keptMonths());
    }
}
