package org.porchlight.disclosure;

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

    /** Takes out of sight what would tell on other tables. */
    void hide(Map<String, Map<String, Reading>> tables, Disclosure disclosure) {
        repeated.forEach(it -> it.hide(tables, disclosure));
        limits.forEach(it -> it.hide(tables, disclosure));
    }
}
