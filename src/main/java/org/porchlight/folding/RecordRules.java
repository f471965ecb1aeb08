package org.porchlight.folding;

/**
 * How an operator has records kept.
 *
 * @param unit how much time is folded at once
 * @param inside how many contacts a class of records holds at least
 * @param outside how many a count that is shown holds at least
 * @param keptMonths how long records are kept
 * @param logMonths how long it is kept what staff did
 * @param attemptDays how long it is kept that a text or a call was tried, without a number
 */
public record RecordRules(Span unit, Threshold inside, int outside, int keptMonths, int logMonths, int attemptDays) {
    /** The least that a count that is shown may hold. */
    public static final int LEAST_OUTSIDE = 11;

    /** As long as attempts are kept at most. */
    public static final int LONGEST_DAYS = 14;

    /** As long as records are kept at most, and what staff did. */
    public static final int LONGEST_MONTHS = 120;

    /** Where nothing is set. */
    public static final RecordRules USUAL =
            new RecordRules(Span.WEEK, new Threshold(Threshold.LEAST), LEAST_OUTSIDE, 25);

    /** What is kept of staff and of attempts as usual. */
    public RecordRules(Span unit, Threshold inside, int outside, int keptMonths) {
        this(unit, inside, outside, keptMonths, 25, 2);
    }

    public RecordRules {
        if (outside < LEAST_OUTSIDE
                || !within(keptMonths, LONGEST_MONTHS)
                || !within(logMonths, LONGEST_MONTHS)
                || !within(attemptDays, LONGEST_DAYS)) {
            throw new IllegalArgumentException("rules that keep less than the least");
        }
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }
}
