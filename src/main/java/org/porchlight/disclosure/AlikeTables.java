package org.porchlight.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows tables whose sums nobody is told, but which tell of each other's: in each, more is hidden where the others would give
 * a small count away, until none does.
 */
final class AlikeTables {
    private final Disclosure disclosure;
    private final List<SameSum> sums;

    AlikeTables(Disclosure disclosure, List<SameSum> sums) {
        this.disclosure = disclosure;
        this.sums = sums;
    }

    /** @param counts true ones, by table and line */
    Map<String, Map<String, Reading>> shown(Map<String, Map<String, Integer>> counts) {
        Map<String, Map<String, Reading>> shown = new LinkedHashMap<>();
        counts.forEach((table, lines) ->
                disclosure.table(lines, List.of(), Optional.empty()).ifPresent(it -> shown.put(table, it)));
        Map<String, Map<String, Reading>> before;
        do {
            before = Map.copyOf(shown);
            sums.forEach(sum -> guard(sum, counts, shown));
        } while (!before.equals(shown));
        return shown;
    }

    private void guard(SameSum sum, Map<String, Map<String, Integer>> counts, Map<String, Map<String, Reading>> shown) {
        Map<String, Reading> own = shown.get(sum.table());
        Map<String, Reading> other = shown.get(sum.other());
        if (own != null && other != null) {
            List<Reading> telling =
                    sum.line().map(line -> List.of(other.get(line))).orElseGet(() -> List.copyOf(other.values()));
            disclosure
                    .under(counts.get(sum.table()), own, List.of(), disclosure.sum(telling))
                    .ifPresentOrElse(it -> shown.put(sum.table(), it), () -> shown.remove(sum.table()));
        }
    }
}
