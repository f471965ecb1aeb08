package org.porchlight.outbox;

import java.util.Arrays;

/** What a text that the line begins is about; a closed list, as in the table. What it says is in the scripts. */
public enum TextKind {
    /** To somebody whom nobody called in the time that was promised. */
    SORRY("sorry", TextPrompt.SORRY),
    /** To somebody who was called and not reached. */
    TRIED("tried", TextPrompt.TRIED),
    /** To somebody who wanted a text before the call: whether now is good. */
    IS_NOW_GOOD("is-now-good", TextPrompt.IS_NOW_GOOD),
    /** To somebody who is or was on the phone with us: where a site is. */
    PLACE("place", TextPrompt.OPENING),
    /** The same: a way to be safer, in its own words. */
    TIP("tip", TextPrompt.OPENING),
    /** The same: whom they can ring. */
    LINE("line", TextPrompt.OPENING),
    /** To somebody on shift: a call was asked for. */
    NEW_REQUEST("new-request", TextPrompt.NEW_REQUEST),
    /** To a coordinator: nobody has tried, and the time ends soon. */
    UNTRIED("untried", TextPrompt.UNTRIED),
    /** To a coordinator: somebody needs a break. */
    BREAK("break", TextPrompt.BREAK);

    private final String column;
    private final TextPrompt prompt;

    TextKind(String column, TextPrompt prompt) {
        this.column = column;
        this.prompt = prompt;
    }

    static TextKind of(Textable offer) {
        return switch (offer) {
            case Textable.Place _ -> PLACE;
            case Textable.Tip _ -> TIP;
            case Textable.Line _ -> LINE;
        };
    }

    static TextKind ofColumn(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst()
                .orElseThrow();
    }

    String column() {
        return column;
    }

    TextPrompt prompt() {
        return prompt;
    }
}
