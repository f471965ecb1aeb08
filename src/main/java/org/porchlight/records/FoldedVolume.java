package org.porchlight.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.folding.Span;

/** How many contacts a day there were lately, on the days that are folded. */
final class FoldedVolume {
    private static final int LATELY = 90;

    private FoldedVolume() {}

    /** How many records begin on a day, and the first day after that. */
    private record Begun(LocalDate first, LocalDate after, int contacts) {}

    /** A line that isn't as old counts from its first record; empty where there was nothing lately. */
    static Optional<Double> aDay(Handle handle, Span unit, LocalDate today) {
        LocalDate lately = unit.first(today.minusDays(LATELY));
        List<Begun> all = handle.select(
                        "SELECT span, first, count(*)::integer AS n FROM call_record GROUP BY span, first")
                .map((row, _) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    return new Begun(first, FoldedRecords.span(row).after(first), row.getInt("n"));
                })
                .list();
        LocalDate until = all.stream().map(Begun::after).reduce(unit.first(today), FoldedVolume::later);
        Optional<LocalDate> since =
                all.stream().map(Begun::first).min(LocalDate::compareTo).map(first -> later(first, lately));
        int contacts = all.stream()
                .filter(begun -> !begun.first().isBefore(lately))
                .mapToInt(Begun::contacts)
                .sum();
        return since.filter(_ -> contacts > 0).map(from -> (double) contacts / ChronoUnit.DAYS.between(from, until));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
