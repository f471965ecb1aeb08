package org.porchlight.console;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Phone;

/** Somebody who asks the line for a call by text, as anybody would. */
record TexterFixture(LineFixture line, String number) {
    private static final String YES = "1";
    private static final String NO = "2";

    /** To be rung without a text first. @param window which of those on offer @param message whether one may be left */
    void ask(String word, int window, boolean message) {
        ask(word, window, message, NO);
    }

    /** To be asked by text before the phone rings. */
    void askForATextFirst(String word) {
        ask(word, 1, true, YES);
    }

    private void ask(String word, int window, boolean message, String textFirst) {
        Phone phone = line.exchange().phone(number);
        var said = new ArrayList<>(List.of("call me", String.valueOf(window), word.isEmpty() ? "1" : word));
        said.addAll(List.of("4", "1", message ? YES : NO, "4", "2", textFirst, YES));
        said.forEach(text -> phone.text(LineFixture.HOTLINE, text));
    }
}
