package org.porchlight.console;

import org.porchlight.LineUnderTest;
import org.porchlight.handset.Phone;

/** Somebody who asks the line for a call by text, as anybody would. */
record Seeker(LineUnderTest line, String number) {
    private static final String YES = "1";

    /** @param window which of those on offer @param message whether one may be left */
    void ask(String word, int window, boolean message) {
        Phone phone = line.exchange().phone(number);
        for (String said : new String[] {
                "call me", String.valueOf(window), message ? YES : "2", YES, YES, word.isEmpty() ? "1" : word, "1", YES}) {
            phone.text(LineUnderTest.HOTLINE, said);
        }
    }
}
