package org.porchlight.folding;

import java.util.List;

/**
 * What came of folding one span.
 *
 * @param records in no order that means anything; each class among them meets the threshold by itself
 * @param left how many contacts are in none of them, fewer than the threshold: they wait as a bare number
 */
public record Folded(List<CallRecord> records, int left) {
    public Folded {
        records = List.copyOf(records);
    }
}
