package org.porchlight.folding;

/**
 * How an operator has records kept.
 *
 * @param unit how much time is folded at once
 * @param inside how many contacts a class of records holds at least
 * @param outside how many a count that is shown holds at least
 * @param keptMonths how long records are kept
 */
public record RecordRules(Span unit, Threshold inside, int outside, int keptMonths) {
    /** The least that a count that is shown may hold. */
    public static final int LEAST_OUTSIDE = 11;

    /** As long as records are kept at most. */
    public static final int LONGEST_MONTHS = 120;

    /** Where nothing is set. */
    public static final RecordRules USUAL =
            new RecordRules(Span.WEEK, new Threshold(Threshold.LEAST), LEAST_OUTSIDE, 25);

    public RecordRules {
        if (outside < LEAST_OUTSIDE || keptMonths < 1 || keptMonths > LONGEST_MONTHS) {
            throw new IllegalArgumentException("rules that keep less than the least");
        }
    }
}
