package org.porchlight.hours;

/** Opening hours that can be read but not answered from, with a sentence for staff that says what to write instead. */
final class UnanswerableHours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnanswerableHours(String sentence) {
        super(sentence);
    }
}
