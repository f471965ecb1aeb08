package org.porchlight.folding;

import java.time.LocalDate;

/**
 * One contact, as the table of call records keeps it: among at least as many others of the same shape as the threshold
 * says. There is nothing in it by which it could be told from those but its topic and its ending.
 *
 * @param shape when and how it was, as coarse as it had to be
 * @param topic what it was mostly about; {@link #ANY} where that isn't kept
 * @param ending what came of it; {@link #ANY} where that isn't kept
 */
public record CallRecord(Shape shape, String topic, String ending) {
    /** Stands where something isn't kept. */
    public static final String ANY = "any";

    /** Stands for what is rare. */
    public static final String OTHER = "other";

    /**
     * What a phone company's list could tell of a contact too: the records of one shape are a class.
     *
     * @param first the first day of the span
     * @param part the part of the day
     */
    public record Shape(Span span, LocalDate first, String part, String channel, String language) {}

    /** A contact of which nothing is kept but that it was. */
    public static CallRecord untold(Span span, LocalDate first) {
        return new CallRecord(new Shape(span, first, ANY, ANY, ANY), ANY, ANY);
    }
}
