package org.porchlight.hours;

/** Opening hours that can be read but not answered from, with a sentence for staff that says what to write instead. */
final class UnanswerableHours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    /**
     * @param sentence with {@code {0}} for the part
     * @param part of the hours, which the sentence quotes
     */
    UnanswerableHours(String sentence, Object part) {
        super(sentence);
        this.part = part.toString();
    }

    String part() {
        return part;
    }
}
