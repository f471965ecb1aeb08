package org.porchlight.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What counts of one table tell of another's, beyond what is written there: who reads all tables knows it, so more is hidden
 * where it would give a small count away.
 *
 * @param totals lines that are the sum of another table
 * @param sums tables that tell of each other's sums
 * @param repeated lines that tell of the same contacts as a breakdown
 * @param limits lines that are together at most others
 */
public record Ties(List<Total> totals, List<SameSum> sums, List<Repeated> repeated, List<AtMost> limits) {
    /** A line of a table that is the sum of all lines of another. */
    public record Total(String table, String line, String of) {}

    /** A line of a table. */
    public record Cell(String table, String line) {
        /** All lines of a table. */
        public static List<Cell> of(String table, Collection<String> lines) {
            return lines.stream().map(line -> new Cell(table, line)).toList();
        }

        /** Those cells and more. */
        public static List<Cell> and(List<Cell> cells, List<Cell> more) {
            List<Cell> all = new ArrayList<>(cells);
            all.addAll(more);
            return List.copyOf(all);
        }
    }

    /** Takes out of sight what would tell on other tables. */
    void hide(Map<String, Map<String, Reading>> tables, Disclosure disclosure) {
        repeated.forEach(it -> it.hide(tables, disclosure));
        limits.forEach(it -> it.hide(tables, disclosure));
    }
}
