package org.porchlight.sheets;

/**
 * What a person should know about one cell of a list.
 *
 * @param column as the file calls it; empty where the row as a whole is meant
 * @param value what stands there
 * @param said what is wrong, or was done
 * @param advised what to write or look at; may be empty
 */
public record RowFinding(Weight weight, Where where, String column, String value, Said said, Said advised) {
    public RowFinding(Weight weight, Where where, String column, String value, String what, String advice) {
        this(weight, where, column, value, Said.of(what), Said.of(advice));
    }

    /** What is said, in English. */
    public String what() {
        return said.toString();
    }

    /** What is advised, in English. */
    public String advice() {
        return advised.toString();
    }

    /** What a finding means for its row. */
    public enum Weight {
        /** The row is not brought in. */
        REFUSED,
        /** The row is brought in, and a person should look at it. */
        DOUBTED,
        /** The row is brought in, with something filled in that the list didn't say. */
        FILLED
    }
}
