package org.porchlight.outbox;

import java.util.Arrays;

/** What a text that the line begins is about; a closed list, as in the table. What it says is in the scripts. */
public enum TextKind {
    /** To somebody whom nobody called in the time that was promised. */
    SORRY("sorry", "callback.sorry"),
    /** To somebody who was called and not reached. */
    TRIED("tried", "callback.tried"),
    /** To somebody who wanted a text before the call: whether now is good. */
    IS_NOW_GOOD("is-now-good", "ring-back.asked"),
    /** To somebody who is or was on the phone with us: where a site is. */
    PLACE("place", "person-texts.opening"),
    /** The same: a way to be safer, in its own words. */
    TIP("tip", "person-texts.opening"),
    /** The same: whom they can ring. */
    LINE("line", "person-texts.opening"),
    /** To somebody on shift: a call was asked for. */
    NEW_REQUEST("new-request", "callback.new-request"),
    /** To a coordinator: nobody has tried, and the time ends soon. */
    UNTRIED("untried", "desk.untried"),
    /** To a coordinator: somebody needs a break. */
    BREAK("break", "desk.break");

    private final String column;
    private final String prompt;

    TextKind(String column, String prompt) {
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

    String prompt() {
        return prompt;
    }
}
